import { aRepresentationAnswer } from '../../fixtures/a-representation-answer';
import { findBannedWords } from '../words/find-banned-words';
import { representationChart } from './representation-chart';

describe('representationChart', () => {
  const chart = representationChart(aRepresentationAnswer);

  it('leads with the group furthest below the population, in at most ten words', () => {
    expect(chart.title).toBe('Black: 3.9 points below the population');
    expect(chart.subtitle).toBe(
      'Share of declared officers by ethnicity, Example Constabulary (synthetic), 31 March 2026. Population: Example area, Census 2021, all ages',
    );
  });

  it('says the same in sentences', () => {
    expect(chart.sentences).toEqual([
      'Black officers are 4.2% of declared officers (38 of 905), 8.1% of the population: 3.9 points below.',
      'White officers are 95.8% of declared officers (867 of 905), 91.9% of the population: 3.9 points above.',
      'Ethnicity is not known for 9.5% of officers; they are left out of percentages.',
    ]);
  });

  it('draws one mark per row and a labelled gap for people who have not declared', () => {
    expect(chart.panels).toHaveLength(1);
    expect(chart.panels[0]?.marks.map(({ label, value, text }) => [label, value, text])).toEqual([
      ['Black', 38 / 905, '4.2%'],
      ['White', 867 / 905, '95.8%'],
      ['Unknown', null, '[z]'],
    ]);
    expect(chart.panels[0]?.marks[0]?.spoken).toBe(
      'Black: 4.2% of declared officers, 95% range 3.1% to 5.7%, 8.1% of the population',
    );
  });

  it('prints in the table what the marks and sentences say, and never an empty cell', () => {
    const header = chart.table.columns.map(({ id }) => id);
    const cellOf = (row: number, id: string) => chart.table.rows[row]?.cells[header.indexOf(id)]?.text;

    expect(cellOf(0, 'share')).toBe('4.2');
    expect(cellOf(0, 'gap')).toBe('−3.9');
    expect(cellOf(0, 'shortfall')).toBe('35');
    expect(cellOf(0, 'verdict')).toBe('Below the population');
    expect(cellOf(2, 'share')).toBe('[z]');
    expect(chart.table.rows.flatMap(({ cells }) => cells).every(({ text }) => text !== '')).toBe(true);
    expect(chart.table.symbols).toEqual([{ symbol: '[z]', meaning: 'not applicable' }]);
  });

  it('downloads the numbers of the table, readable for a program, under a name without a value', () => {
    const [header = [], black = []] = chart.csv.rows;

    expect(black[header.indexOf('Gap (points)')]).toBe('-3.9');
    expect(black[header.indexOf('Share of declared (%)')]).toBe('4.2');
    expect(chart.csv.rows.every((row) => row.length === header.length)).toBe(true);
    expect(chart.csv.fileName).toBe('muster-representation-EXMP-2026-03-31.csv');
  });

  it('opens each figure with numerator, denominator, baseline and snapshot', () => {
    const detail = Object.fromEntries(
      (chart.table.rows[0]?.detail ?? []).map(({ term, text }) => [term, text]),
    );

    expect(detail['Numerator']).toBe('38 officers');
    expect(detail['Denominator']).toContain('905 officers');
    expect(detail['Baseline']).toContain('all ages, 21 March 2021');
    expect(detail['Snapshot']).toContain('31 March 2026');
  });

  it('starts the axis at 0, holds every number and has at most six ticks', () => {
    expect(chart.axis.ticks[0]?.at).toBe(0);
    expect(chart.axis.max).toBe(1);
    expect(chart.axis.ticks.length).toBeLessThanOrEqual(6);
  });

  it('gives each part of the workforce a panel', () => {
    const rows = aRepresentationAnswer.rows.flatMap((row) =>
      ['sergeant', 'constable'].map((rank) => ({
        ...row,
        group: { ...row.group, rank },
        labels: { ...row.labels, rank: rank === 'sergeant' ? 'Sergeant' : 'Constable' },
      })),
    );
    const dimensionLabels = { ethnicity: 'Ethnicity', rank: 'Rank or grade' };
    const parts = representationChart({
      ...aRepresentationAnswer,
      by: ['ethnicity', 'rank'],
      rows,
      about: { ...aRepresentationAnswer.about, dimensionLabels },
    });

    expect(parts.panels.map(({ heading, marks }) => [heading, marks.length])).toEqual([
      ['Sergeant', 3],
      ['Constable', 3],
    ]);
    expect(parts.sentences[0]).toMatch(/^Sergeant: Black officers are/);
  });

  it('adds the sentence on disparity wherever a row cannot tell', () => {
    const rows = aRepresentationAnswer.rows.map((row) => ({
      ...row,
      verdict: row.verdict && ('cant-tell' as const),
    }));
    const unsure = representationChart({ ...aRepresentationAnswer, rows });

    expect(unsure.title).toBe('No group is clearly below the population');
    expect(unsure.notes).toContain('Cannot tell: This does not mean there is no disparity.');
  });

  it('keeps to the word list', () => {
    expect(findBannedWords(JSON.stringify(chart))).toEqual([]);
  });
});
