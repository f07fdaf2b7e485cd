import { aRankProfileAnswer, aRankProfileRow } from '../../fixtures/a-rank-profile-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import { rankProfileChart } from './rank-profile-chart';

describe('rankProfileChart', () => {
  const chart = rankProfileChart(aRankProfileAnswer);

  it('leads with the share at a rank that clearly changed', () => {
    expect(chart.title).toBe('Sergeant: Black share higher');
    expect(chart.sentences).toEqual([
      'Sergeant: Black officers were 3.0% at 2 May 2021, 10.0% at 9 January 2022: higher.',
    ]);
    expectPlain(chart);
  });

  it('draws each rank alone, the earlier share as the mark, and tables the rank with those above too', () => {
    expect(chart.panels.map(({ heading, marks }) => [heading, marks.map(({ label }) => label)])).toEqual([
      ['Sergeant', ['Black', 'Unknown']],
    ]);
    expect(chart.panels[0]?.marks[0]).toMatchObject({ value: 0.1, baseline: 0.03, text: '10.0%' });
    expect(chart.panels[0]?.marks[1]).toMatchObject({ value: null, text: '[z]' });
    expect(chart.key.map(({ text }) => text)).toContain('The same share at 2 May 2021');
    expect(chart.table.rows.map(({ cells }) => cells.slice(0, 6).map(({ text }) => text))).toEqual([
      ['Sergeant', 'Black', '6', '3.0', '24', '10.0'],
      ['Sergeant', 'Unknown', '4', '[z]', '5 [s]', '[z]'],
      ['Sergeant or above', 'Black', '6', '3.0', '24', '10.0'],
    ]);
  });

  it('claims no change that its range does not support, and no change where a date is not held', () => {
    const unsure = { ...aRankProfileRow, changeLower: -0.2 };
    const flat = rankProfileChart({ ...aRankProfileAnswer, rows: [unsure] });
    const gone = {
      status: 'not-held' as const,
      headcount: null,
      share: null,
      lower: null,
      upper: null,
      shareOfGroup: null,
    };
    const fresh = rankProfileChart({
      ...aRankProfileAnswer,
      rows: [{ ...aRankProfileRow, before: gone, changePoints: null, changeLower: null, changeUpper: null }],
    });

    expect(flat.title).toBe('No share at a rank clearly changed');
    expect(flat.sentences[1]).toBe(
      'Sergeant: Black officers were 3.0% at 2 May 2021, 10.0% at 9 January 2022: no clear change.',
    );
    expect(fresh.sentences).toEqual([
      'No change can be given between the two dates.',
      'Sergeant: Black officers were 10.0% at 9 January 2022.',
    ]);
    expect(fresh.table.rows[0]?.cells[3]).toMatchObject({
      text: '[x]',
      meaning: 'not available: not held in the files',
    });
    for (const each of [flat, fresh]) expectPlain(each);
  });

  it('speaks of the largest group where nothing changed, not of an empty one at the top', () => {
    const unsure = { ...aRankProfileRow, changeLower: -0.2 };
    const nobody = {
      ...unsure,
      rank: 'chief',
      rankLabel: 'Chief',
      after: { ...unsure.after, headcount: 0, share: 0 },
    };

    expect(rankProfileChart({ ...aRankProfileAnswer, rows: [nobody, unsure] }).sentences[1]).toContain(
      'Sergeant: ',
    );
  });
});
