import { type ImportProblems } from '@muster/contracts';
import { aDataQualityAnswer } from '../../fixtures/a-data-quality-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import { boundsChart } from './bounds-chart';
import { dataQualityFacts } from './data-quality-facts';
import { declarationChart } from './declaration-chart';
import { declarationMonthsChart } from './declaration-months-chart';
import { importProblemsChart } from './import-problems-chart';

const PARTS = ['characteristics', 'types', 'units'] as const;
const texts = (spec: ReturnType<typeof declarationChart>) =>
  spec.table.rows.map(({ cells }) => cells.map(({ text }) => text));

describe('the figures of an analyst', () => {
  it.each(PARTS)('keep to what every figure keeps to: %s', (part) => {
    expectPlain(declarationChart(aDataQualityAnswer, part));
  });

  it('keep to it over time and for verdicts', () => {
    expectPlain(declarationMonthsChart(aDataQualityAnswer));
    expectPlain(boundsChart(aDataQualityAnswer));
  });

  it('say the rates, a right beside a gap, and what may be said', () => {
    const spec = declarationChart(aDataQualityAnswer, 'characteristics');

    expect(spec.title).toBe('Several characteristics are declared less often than the target');
    expect(spec.sentences).toEqual([
      'Ethnicity is declared by 90.5% of officers. That is below the target of 95.0%.',
      'Sex is declared by 99.4% of officers. That reaches the target of 99.0%.',
      'Of officers, 30 chose not to say their ethnicity; for 65 nothing is recorded.',
    ]);
    expect(texts(spec)).toEqual([
      ['Ethnicity', '905', '1,000', '90.5', '95.0', '30', '65', 'Yes'],
      ['Sex', '994 [s]', '1,000', '99.4', '99.0', '[x]', '6 [s]', 'Yes'],
      ['Disability', '[x]', '[x]', '[x]', '95.0', '[x]', '[x]', '[x]'],
      ['Religion', '550', '1,000', '55.0', '75.0', '100', '350', 'No, below 60%'],
      ['Sexual orientation', '[x]', '[x]', '[x]', '95.0', '[x]', '[x]', '[x]'],
    ]);
    const meanings = spec.table.rows.map(({ cells }) => cells[5]?.meaning);
    expect(meanings[1]).toBe('not available: the files have no such answer');
    expect(meanings[4]).toBe('not available: counted only with a grant');
  });

  it('name no unit in a sentence and give no rate of a small one', () => {
    const spec = declarationChart(aDataQualityAnswer, 'units');

    expect(spec.sentences).toEqual([
      'Ethnicity is declared by 87.4% to 95.0% of officers in units that are large enough.',
    ]);
    expect(texts(spec).map((cells) => [cells[0], cells[3]])).toEqual([
      ['East', '95.0'],
      ['North', '87.4'],
      ['South', '[u]'],
      ['West', '[c]'],
    ]);
  });

  it('say the first and the last rate of a line, and a gap where it is not held', () => {
    const spec = declarationMonthsChart(aDataQualityAnswer);

    expect(spec.sentences).toEqual(['Ethnicity: 88.9% on 31 January 2026, 90.5% on 31 March 2026.']);
    expect(spec.panels[1]?.lines[0]?.points.map(({ value }) => value)).toEqual([null, 0.55]);
  });

  it('say which verdicts would survive', () => {
    expect(boundsChart(aDataQualityAnswer).sentences).toEqual([
      'Some of the verdicts shown would survive whatever those without an answer had said. Others would not.',
      'Black officers: below the population among those who declared; below the population if nobody else belonged, above the population if everybody did.',
    ]);
    expect(dataQualityFacts(aDataQualityAnswer)).toHaveLength(5);
  });

  it('have words for an answer without any figure', () => {
    const nothing = {
      ...aDataQualityAnswer,
      characteristics: [],
      types: [],
      units: [],
      months: [],
      verdicts: [],
    };

    for (const part of PARTS) expect(declarationChart(nothing, part).sentences).toHaveLength(1);
    expect(declarationMonthsChart(nothing).sentences).toEqual([
      'One snapshot holds it; a change can be told from the second.',
    ]);
    expect(boundsChart(nothing).sentences).toEqual(['No verdict is said, so none could survive or not.']);
    expect(dataQualityFacts(nothing)).toEqual(['No declaration rate can be worked out.']);
  });
});

describe('the figure of import problems', () => {
  const imported = (asAt: string, problems: readonly (readonly [string, number])[]) => ({
    ...{ id: `i${asAt}`, source: 'snapshot' as const, asAt, received: asAt, state: 'published', rows: 900 },
    problems: problems.map(([code, rows]) => ({ code, severity: 'warning' as const, rows })),
  });
  const all: ImportProblems = {
    force: 'EXMP',
    imports: [
      imported('2026-01-31', [
        ['unknown-code', 12],
        ['empty-cell', 3],
      ]),
      imported('2026-02-28', [['unknown-code', 4]]),
    ],
  };

  it('has a line for each kind, the most frequent first, with nought where there was none', () => {
    const spec = importProblemsChart(all, 'snapshot');
    if (!spec) throw new Error('a figure is due');

    expectPlain(spec);
    expect(spec.panels.map(({ heading }) => heading)).toEqual(['Unknown code', 'Empty cell']);
    expect(spec.panels[1]?.lines[0]?.points.map(({ value }) => value)).toEqual([3, 0]);
    expect(spec.sentences).toEqual(['The latest file with a problem is of 28 February 2026.']);
  });

  it('adds the kinds beyond six up, and is none without a problem', () => {
    const many = imported(
      '2026-03-31',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((code) => [code, 1] as const),
    );
    const spec = importProblemsChart(
      { force: 'EXMP', imports: [many, imported('2026-04-30', [])] },
      'snapshot',
    );

    expect(spec?.panels).toHaveLength(6);
    expect(spec?.table.columns.at(-1)?.header).toBe('Other kinds');
    expect(spec?.sentences).toEqual(['The latest file, of 30 April 2026, had no problem.']);
    expect(importProblemsChart(all, 'events')).toBeNull();
    expect(importProblemsChart({ force: 'EXMP', imports: [] }, 'snapshot')).toBeNull();
  });
});
