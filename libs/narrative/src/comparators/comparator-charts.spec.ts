import { type ComparatorFigures, type ComparatorRow } from '@muster/contracts';
import { comparatorBesideSentences } from './comparator-beside-sentences';
import { comparatorEthnicityChart } from './comparator-ethnicity-chart';
import { comparatorForcesChart } from './comparator-forces-chart';
import { comparatorRanksChart } from './comparator-ranks-chart';
import { comparatorTrendChart } from './comparator-trend-chart';
import { findBannedWords } from '../words/find-banned-words';
import { ordinal } from '../format/ordinal';

const row = (
  area: string,
  headcount: number,
  declared: number,
  more: Partial<ComparatorRow> = {},
): ComparatorRow => ({
  area,
  areaName: area === 'england-and-wales' ? 'England and Wales' : area,
  year: 2022,
  rank: null,
  rankLabel: null,
  group: 'female',
  groupLabel: 'Women',
  headcount,
  declared,
  total: declared,
  fte: headcount,
  declaredFte: declared,
  totalFte: declared,
  share: declared === 0 ? null : headcount / declared,
  lower: declared === 0 ? null : headcount / declared - 0.02,
  upper: declared === 0 ? null : headcount / declared + 0.02,
  fteShare: declared === 0 ? null : headcount / declared,
  undeclared: false,
  ...more,
});
const figures = (rows: ComparatorRow[], more: Partial<ComparatorFigures> = {}): ComparatorFigures => ({
  metric: 'comparators',
  measure: 'women',
  workerType: 'officer',
  sex: null,
  people: 'police officers',
  rank: null,
  rankLabel: null,
  byRank: false,
  breaks: [],
  rows,
  notes: [],
  sources: [],
  ...more,
});
const WHOLE = row('england-and-wales', 340, 1_000);

// Expected texts follow by hand from the invented counts above each of them.
describe('charts of public figures', () => {
  it('puts forces in order, marks one, and says how far chance could move it', () => {
    const chart = comparatorForcesChart(
      figures([WHOLE, row('Ash', 30, 100), row('Birch', 35, 100), row('Cedar', 36, 100), row('Dale', 0, 0)]),
      'Birch',
    );

    expect(chart.panels[0]?.marks.map(({ label, text }) => [label, text])).toEqual([
      ['Cedar', '36.0%'],
      ['Birch (marked)', '35.0%'],
      ['Ash', '30.0%'],
      ['Dale', '[z]'],
    ]);
    expect(chart.title).toBe('Birch: 2nd of 3 forces by share of women');
    expect(chart.sentences).toEqual([
      'Birch: 35.0% (35 of 100) of police officers are women.',
      'It is 2nd of 3 forces, highest first; the range of 1 other force overlaps with its own, so that order may be chance.',
      'England and Wales: 34.0% (340 of 1,000).',
    ]);
    expect(chart.panels[0]?.marks[0]?.baseline).toBe(0.34);
  });

  it('says nothing of a place when no force is marked', () => {
    const chart = comparatorForcesChart(figures([WHOLE, row('Ash', 30, 100)]), null);
    expect([chart.title, chart.sentences.length]).toEqual(['Women among police officers by force', 1]);
  });

  it('tells the ranks in their order', () => {
    const ranks = ['Constable', 'Sergeant', 'Inspector', 'Chief Inspector', 'Superintendent'];
    const rows = ranks.flatMap((rankLabel, at) => [
      row('england-and-wales', 30, 100, { rank: rankLabel, rankLabel }),
      row('Ash', 40 - at, 100, { rank: rankLabel, rankLabel }),
    ]);
    const chart = comparatorRanksChart(figures(rows, { byRank: true }), 'Ash');

    expect(chart.sentences).toEqual([
      'From the lowest rank: Constable 40.0%, Sergeant 39.0%, Inspector 38.0%, Chief Inspector 37.0%.',
      'Then Superintendent 36.0%.',
    ]);
    expect(chart.panels[0]?.marks.map(({ baseline }) => baseline)).toEqual([0.3, 0.3, 0.3, 0.3, 0.3]);
  });

  it('breaks the line, the table and the sentence where the answers changed', () => {
    const rows = [2019, 2020, 2021, 2022].flatMap((year, at) => [
      { ...WHOLE, year },
      row('Ash', 30 + at, 100, { year }),
    ]);
    const chart = comparatorTrendChart(figures(rows, { breaks: [{ year: 2021, text: 'New answers.' }] }), [
      'Ash',
      WHOLE.area,
    ]);

    expect(chart.panels[0]?.lines.map(({ label }) => label)).toEqual(['Ash', 'England and Wales']);
    expect(chart.panels[0]?.lines[0]?.points.map(({ value, joined }) => [value, joined])).toEqual([
      [0.3, true],
      [0.31, true],
      [0.32, false],
      [0.33, true],
    ]);
    expect(chart.markers).toEqual([{ letter: 'A', asAt: '2021-03-31', text: 'New answers.' }]);
    expect(chart.key.at(-1)).toEqual({ mark: 'marker', text: 'A: New answers.' });
    expect(chart.table.rows.map(({ cells }) => cells[1]?.text).slice(0, 4)).toEqual([
      '31 March 2019',
      '31 March 2020',
      '31 March 2021 [b]',
      '31 March 2022',
    ]);
    expect(chart.table.symbols).toEqual([{ symbol: '[b]', meaning: 'break in the series' }]);
    expect(chart.sentences).toEqual([
      'Ash: 30.0% in 2019, 31.0% in 2020; after the break 33.0% in 2022.',
      'England and Wales: 34.0% in 2019, 34.0% in 2020; after the break 34.0% in 2022.',
      'The lines break at 31 March 2021: more answers to sex were published from then.',
    ]);
    expect(chart.csv.rows[3]?.slice(0, 2)).toEqual(['Ash', '2021-03-31']);
    expect(chart.csv.rows[3]?.at(-1)).toBe('yes');
  });

  it('keeps ethnic groups in our order and leaves those not stated out of the picture', () => {
    const groups = (rank: string | null) =>
      ['asian', 'black', 'mixed', 'white', 'chinese-or-other', 'not-stated'].map((group, at) =>
        row('Ash', 10, 50, {
          ...{ rank, rankLabel: rank, group, groupLabel: group, undeclared: at === 5, year: 2006 },
          ...(at === 5 ? { share: null, lower: null, upper: null } : {}),
        }),
      );
    const chart = comparatorEthnicityChart(
      figures(groups(null), { measure: 'ethnicity' }),
      figures(groups('Sergeant'), { measure: 'ethnicity', byRank: true }),
      'Ash',
    );

    expect(chart.panels.map(({ heading, marks }) => [heading, marks.map(({ label }) => label)])).toEqual([
      ['All ranks', ['asian', 'black', 'mixed', 'white', 'chinese-or-other']],
      ['Sergeant', ['asian', 'black', 'mixed', 'white', 'chinese-or-other']],
    ]);
    expect(chart.table.rows).toHaveLength(12);
    expect(chart.sentences.at(-1)).toBe('Not stated: 10 police officers, left out of percentages.');
  });

  it('writes sentences of at most 25 words without banned words', () => {
    const charts = [
      comparatorForcesChart(figures([WHOLE, row('London, City of', 35, 100)]), 'London, City of'),
      comparatorTrendChart(figures([WHOLE]), [WHOLE.area]),
    ];
    for (const { sentences, notes, title, subtitle } of charts) {
      for (const text of [...sentences, ...notes, title, subtitle]) {
        expect(findBannedWords(text)).toEqual([]);
      }
      for (const text of sentences) expect(text.split(' ').length).toBeLessThanOrEqual(25);
    }
  });
});

describe('our figure beside the published one', () => {
  it('is told with its distance', () => {
    const figure = (count: number, share: number) => ({
      count,
      declared: 100,
      total: 100,
      share,
      lower: null,
      upper: null,
    });
    expect(
      comparatorBesideSentences({
        metric: 'comparator-beside',
        ...{ force: 'EXMP', forceName: 'Example Constabulary', synthetic: true, area: 'A', areaName: 'Ash' },
        ...{ asAt: '2022-03-31', people: 'police officers', rankLabel: null, basis: 'headcount' },
        ...{ own: figure(30, 0.3), published: figure(35, 0.35), difference: -5, differencePp: -5 },
        ...{ snapshot: 'id', agreed: [], notes: [] },
      }),
    ).toEqual([
      'Our snapshot of 31 March 2022, Example Constabulary: 30.0% of police officers are women, 30 people.',
      'Published for Ash: 35.0% of police officers are women, 35 people.',
      'Our share is 5.0 points below the published one.',
    ]);
  });
});

describe('ordinal', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [12, '12th'],
    [22, '22nd'],
    [43, '43rd'],
  ])('writes %i as %s', (place, text) => {
    expect(ordinal(place)).toBe(text);
  });
});
