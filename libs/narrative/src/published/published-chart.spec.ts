import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { aPublishedAnswer } from '../../fixtures/a-published-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import { numbersOf } from '../../fixtures/numbers-of';
import {
  publishedCountsSection,
  publishedCurveSection,
  publishedRatesSection,
  publishedRatiosSection,
  publishedSections,
  publishedSharesSection,
  publishedTrendSection,
} from '../../fixtures/published-sections';
import { type ChartSpec } from '../charts/chart-spec';
import { publishedChart } from './published-chart';

const chartOf = (section: PublishedSection, role: PublishedAnswer['role'] = 'board') =>
  publishedChart(section, aPublishedAnswer(publishedSections, role));

const kindOf = <K extends ChartSpec['kind']>(spec: ChartSpec, kind: K): Extract<ChartSpec, { kind: K }> => {
  if (spec.kind !== kind) throw new Error(`a ${kind} chart is due`);
  return spec as Extract<ChartSpec, { kind: K }>;
};

const texts = ({ table }: ChartSpec) => table.rows.map(({ cells }) => cells.map(({ text }) => text));

describe.each(publishedSections.map((section) => [section.kind, section] as const))(
  'publishedChart of %s',
  (_kind, section) => {
    it.each(['board', 'plan-lead', 'network', 'analyst'] as const)(
      'keeps to plain words, short sentences and the numbers of its table for %s',
      (role) => expectPlain(chartOf(section, role)),
    );

    it('puts withheld rows last in the table and the download, where sorting leaves them', () => {
      const { table, csv } = chartOf(section);
      const isWithheld = csv.rows.slice(1).map((row) => row.at(-1) === 'withheld');

      expect(isWithheld).toContain(true);
      expect(isWithheld.indexOf(true)).toBe(isWithheld.length - isWithheld.filter(Boolean).length);
      const cells = table.rows.flatMap((row) => row.cells).filter(({ text }) => text === '[c]');
      expect(cells.length).toBeGreaterThan(0);
      expect(cells.every(({ sort }) => sort === null)).toBe(true);
    });

    it('says what [c] means in the words of the role', () => {
      const meaningFor = (role: PublishedAnswer['role']) =>
        chartOf(section, role).table.symbols.find(({ symbol }) => symbol === '[c]')?.meaning;

      expect(meaningFor('board')).toBe('fewer than 5, or withheld');
      expect(meaningFor('plan-lead')).toBe('fewer than 5, or withheld');
      expect(meaningFor('network')).toBe('not shown, to protect confidentiality');
    });

    it('names its download without a value', () => {
      expect(chartOf(section).csv.fileName).toBe(`muster-${section.id}-example-2025-Q3-board.csv`);
    });
  },
);

describe('publishedChart', () => {
  it('tells counts as about so many, and a change only where the answer does', () => {
    const spec = chartOf(publishedCountsSection);

    expect(spec.kind).toBe('table');
    expect(spec.title).toBe('Officers by ethnicity');
    expect(spec.sentences).toEqual([
      'About 2,000 officers. The figure for officers fell since the period before. About 200 Asian officers. There is no clear change for Asian officers since the period before.',
      'About 1,670 White officers. The figure for White officers rose since the period before.',
      'Ethnicity is not known for about 20 officers; they are compared with nobody.',
    ]);
    expect(texts(spec)).toEqual([
      ['All', '2,000', 'Fell'],
      ['Asian', '200', 'No clear change'],
      ['White', '1,670', 'Rose'],
      ['Unknown', '20', '[x]'],
      ['Black', '[c]', '[c]'],
    ]);
  });

  it('draws shares in whole percent with the population mark, and a labelled gap for a withheld one', () => {
    const spec = kindOf(chartOf(publishedSharesSection), 'interval');

    expect(spec.title).toBe('Black: 5 points below the population');
    expect(spec.subtitle).toBe(
      'Share of declared officers by ethnicity, Example Constabulary (synthetic), 30 September 2025. Population: Census 2021',
    );
    expect(spec.sentences).toEqual([
      'Black officers are 4% of declared officers (about 80 of about 1,980). The population has 9%: Black officers are 5 points below.',
      'Asian officers are 10% of declared officers (about 200 of about 1,980). The population has 11%: the gap could be chance. This does not mean there is no disparity.',
      'Ethnicity is not known for about 20 officers; they are left out of percentages.',
    ]);
    expect(
      spec.panels[0]?.marks.map(({ label, status, value, baseline, text }) => ({
        label,
        status,
        value,
        baseline,
        text,
      })),
    ).toEqual([
      { label: 'Asian', status: 'shown', value: 0.1, baseline: 0.11, text: '10%' },
      { label: 'Black', status: 'shown', value: 0.04, baseline: 0.09, text: '4%' },
      { label: 'Mixed', status: 'withheld', value: null, baseline: 0.03, text: '[c]' },
    ]);
    expect(spec.panels[0]?.marks[0]?.spoken).toBe(
      'Asian: 10%, approximate range 8% to 12%, 11% of the population, cannot tell. This does not mean there is no disparity.',
    );
    expect(spec.notes).toContain('Cannot tell: This does not mean there is no disparity.');
  });

  it('tells what a count says of the true one, and the release, where a figure is opened', () => {
    const [row] = chartOf(publishedSharesSection).table.rows;

    expect(row?.detail).toContainEqual({
      term: 'Headcount',
      text: 'About 200 (usually within 2, never more than 6 out).',
    });
    expect(row?.detail).toContainEqual({
      term: 'Share of declared',
      text: '10%, approximate range 8% to 12%.',
    });
    expect(row?.detail.at(-2)).toEqual({
      term: 'Release',
      text: 'Q2 2025/26, as at 30 September 2025, published 12 November 2025, policy 2026-1, id r1',
    });
  });

  it('tells rates beside their counts and the direction in words', () => {
    const spec = kindOf(chartOf(publishedRatesSection), 'interval');

    expect(spec.title).toBe('Black officers more likely to leave than White officers');
    expect(spec.sentences[0]).toBe(
      'About 120 officers left: 6% of an average of about 2,000. About 40 Black officers left: 8% of an average of about 500. Black officers were more likely to leave than White officers, a clear difference. The figure for Black officers rose since the period before.',
    );
    expect(spec.panels[0]?.marks.map(({ label, text }) => [label, text])).toEqual([
      ['All', '6%'],
      ['Black', '8%'],
      ['White', '5%'],
      ['Mixed', '[c]'],
    ]);
  });

  it('draws ratios around 1, says what lies above it, and leaves the comparator out of the picture', () => {
    const spec = kindOf(chartOf(publishedRatiosSection), 'ratio');

    expect(spec.axis).toMatchObject({
      scale: 'log',
      label: 'Above 1 = more likely to leave than White officers',
    });
    expect(spec.panels[0]?.marks.map(({ label, text }) => [label, text])).toEqual([
      ['Black', '1.60'],
      ['Mixed', '[c]'],
    ]);
    expect(spec.sentences[0]).toContain(
      'Black officers were more likely to leave than White officers: relative likelihood 1.60 (approximate range 1.10 to 2.33), a clear difference.',
    );
    expect(spec.notes).toContain(
      'Above 1 = Black or Mixed officers more likely to leave than White officers.',
    );
  });

  it('says of an interval that is too wide that it is no proof', () => {
    const spec = chartOf({
      ...publishedRatiosSection,
      rows: publishedRatiosSection.rows.map((row) => ({
        ...row,
        verdict: null,
        figures: { ...row.figures, ratio: { status: 'too-wide' } },
      })),
    });

    expect(spec.sentences).toEqual([
      'The intervals are too wide to compare. This does not mean there is no disparity.',
    ]);
    expect(spec.table.symbols).toContainEqual({
      symbol: '[u]',
      meaning: 'the interval is too wide to compare',
    });
  });

  it('leaves a gap in a line, and a labelled one for a line without any figure', () => {
    const spec = kindOf(chartOf(publishedTrendSection, 'network'), 'trend');
    const lines = spec.panels.flatMap((panel) => panel.lines);

    expect(lines.map(({ label, points }) => [label, points.map(({ value }) => value)])).toEqual([
      ['Asian', [0.1, 0.1, 0.11]],
      ['Black', [0.02, null, 0.05]],
      ['Mixed', [null, null, null]],
    ]);
    expect(lines[1]?.points[1]?.spoken).toBe('Black, 30 June 2025: not shown, to protect confidentiality');
    expect(spec.sentences).toEqual([
      'The figures run from 31 March 2025 to 30 September 2025.',
      'The figure for Black officers rose since the period before.',
      'No clear change since the period before: Asian.',
    ]);
  });

  it('marks what happened on a day, at the first quarter that can show it', () => {
    const answer = aPublishedAnswer([publishedTrendSection]);
    const annotations = [{ day: '2025-04-14', kind: 'policy' as const, text: 'New promotion process' }];
    const spec = kindOf(
      publishedChart(publishedTrendSection, { ...answer, about: { ...answer.about, annotations } }),
      'trend',
    );

    expect(spec.markers).toEqual([
      { letter: 'A', asAt: '2025-06-30', text: 'Policy, 14 April 2025: New promotion process.' },
    ]);
    expect(spec.key).toContainEqual({
      mark: 'marker',
      text: 'A: Policy, 14 April 2025: New promotion process.',
    });
  });

  it('ends a curve before the first figure that is not shown', () => {
    const spec = kindOf(chartOf(publishedCurveSection), 'survival');

    expect(spec.lines.map(({ label, points }) => [label, points.map(({ value }) => value)])).toEqual([
      ['White', [1, 0.9, 0.8]],
      ['Black', [1, 0.88]],
      ['Mixed', []],
    ]);
    expect(numbersOf(spec.lines[0]?.points[1]?.spoken ?? '')).toEqual(['90', '85', '93']);
  });

  it('says a structural zero, and never as nobody', () => {
    const spec = chartOf({
      ...publishedCountsSection,
      rows: publishedCountsSection.rows.map((row, at) =>
        at === 3 ? { ...row, figures: { headcount: { status: 'structural-zero' } }, change: null } : row,
      ),
    });

    expect(spec.table.symbols).toContainEqual({
      symbol: '[z]',
      meaning: 'does not exist in this workforce type',
    });
    expect(texts(spec).find(([label]) => label === 'White')).toEqual(['White', '[z]', '[z]']);
  });

  it('keeps the order of the answer but for withheld groups, in every part', () => {
    const parts = ['constable', 'sergeant'].flatMap((rank) =>
      publishedSharesSection.rows.map((row) => ({
        ...row,
        group: { rank, ...row.group },
        labels: { rank: rank === 'constable' ? 'Constable' : 'Sergeant', ...row.labels },
      })),
    );
    const spec = kindOf(
      chartOf({
        ...publishedSharesSection,
        dimensionLabels: { rank: 'Rank', ethnicity: 'Ethnicity' },
        rows: parts,
      }),
      'interval',
    );

    expect(spec.panels.map(({ heading, marks }) => [heading, marks.map(({ label }) => label)])).toEqual([
      ['Constable', ['Asian', 'Black', 'Mixed']],
      ['Sergeant', ['Asian', 'Black', 'Mixed']],
    ]);
    expect(spec.title).toBe('Constable, Black: 5 points below the population');
    expectPlain(spec);
  });
});
