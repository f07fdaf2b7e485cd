import { aDisparityRatioAnswer } from '../../fixtures/a-disparity-ratio-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import { disparityRatioChart } from './disparity-ratio-chart';

describe('disparityRatioChart', () => {
  const chart = disparityRatioChart(aDisparityRatioAnswer);

  it('names the group, the direction and what the ratio does not say', () => {
    expect(chart.title).toBe('Ethnicity and rank: how groups thin out');
    expect(chart.sentences).toEqual([
      'Black officers thin out faster than White officers towards the upper ranks: ratio 2.25. It rests on fewer than ten people, so one person moves it.',
      'This counts people at one date: a large intake at the bottom raises it.',
    ]);
    expect(chart.notes.slice(0, 3)).toEqual([
      aDisparityRatioAnswer.caveat,
      'Above 1 = Black or Mixed officers thin out faster than White officers. 1 = parity.',
      'Lower: Constable. Middle: Sergeant and Inspector. Upper: Chief Inspector and Chief Constable.',
    ]);
    expectPlain(chart);
  });

  it('marks small numbers, and says why there is no ratio', () => {
    expect(chart.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Black', '90', '15', '2', '1.50', '1.50 [s]', '2.25 [s]', '[z]'],
      [
        ...['Mixed', '12', '0', '0', '[x]', '[x]', '[x]'],
        'nobody of the group stands in the higher band; nobody stands in the lower band',
      ],
      ['White', '800', '200', '40', '[z]', '[z]', '[z]', '[z]'],
    ]);
  });

  it('says in words why an answer has no ratios at all', () => {
    const none = { status: 'not-held', comparator: null, rows: [] } as const;
    const held = disparityRatioChart({
      ...aDisparityRatioAnswer,
      ...{ ...none, rows: [] },
      reason: 'Not held at 9 January 2022: religion.',
    });

    expect(held.sentences).toEqual(['Not held at 9 January 2022: religion.']);
    expectPlain(held);
    const coded = { ...aDisparityRatioAnswer, ...{ ...none, rows: [] }, reason: 'not-held' };
    expect(disparityRatioChart(coded).sentences).toEqual(['Not held in the files.']);
  });

  it('calls parity parity, and less than parity slower', () => {
    const [black] = aDisparityRatioAnswer.rows;
    if (!black) throw new Error('the fixture has rows');
    const of = (ratio: number, groupLabel = black.groupLabel) =>
      disparityRatioChart({
        ...aDisparityRatioAnswer,
        rows: [{ ...black, groupLabel, lowerToUpper: { ...black.lowerToUpper, ratio, smallNumber: false } }],
      });

    expect(of(1.001).sentences[0]).toBe('Black officers thin out as White officers do: ratio 1.00.');
    expect(of(0.8).sentences[0]).toBe(
      'Black officers thin out more slowly than White officers towards the upper ranks: ratio 0.80.',
    );
    expect(of(1.8).title).toBe('Black officers thin out towards the upper ranks');
    expect(of(1.8, 'Hindu').title).toBe('Officers (Hindu) thin out towards the upper ranks');
  });
});
