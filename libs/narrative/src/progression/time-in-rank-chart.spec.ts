import { type TimeInRankAnswer } from '@muster/contracts';
import { aboutOfficers } from '../../fixtures/about-officers';
import { expectPlain } from '../../fixtures/expect-plain';
import { timeInRankChart } from './time-in-rank-chart';

const curve: TimeInRankAnswer['curves'][number] = {
  ...{ group: {}, labels: {}, undeclared: false, status: 'shown', reason: null, people: 900 },
  ...{ startsAtYears: 0, endsAtYears: 5.4, medianYears: null },
  rows: [
    { years: 0, atRisk: 400, promoted: 0, promotedLower: null, promotedUpper: null, left: 0, stillInRank: 1 },
    {
      ...{ years: 1826 / 365.25, atRisk: 120, promoted: 0.2312, promotedLower: 0.19, promotedUpper: 0.2751 },
      ...{ left: 0.3, stillInRank: 0.4688 },
    },
  ],
};
const answer: TimeInRankAnswer = {
  ...{ metric: 'time-in-rank', force: 'EXMP', asAt: '2022-01-09', by: [], grouping: null },
  ...{ rank: { code: 'constable', label: 'Constable' }, curves: [curve], about: aboutOfficers },
  leftOut: { withoutRankStart: 3, impossible: 0, acting: 12 },
};

describe('timeInRankChart', () => {
  const chart = timeInRankChart(answer);

  it('says how many are promoted within five years of entering the rank', () => {
    expect(chart.title).toBe('Constable: 23.1% promoted within five years');
    expect(chart.sentences).toEqual([
      'Constable: of officers who enter the rank, 23.1% are promoted within five years (range 19.0% to 27.5%).',
    ]);
    expect(chart.notes.slice(-3)).toEqual([
      'Fewer than half of officers are promoted within what can be seen.',
      '3 officers have no first day in the rank and are in no curve.',
      '12 officers were first seen holding the rank as temporary or acting and are in no curve.',
    ]);
    expectPlain(chart);
  });

  it('shows promoted, left and still in the rank, which make up everybody', () => {
    expect(chart.table.rows[1]?.cells.map(({ text }) => text)).toEqual([
      ...['Everybody', '5.0', '120', '23.1', '19.0', '27.5', '30.0', '46.9', '[z]'],
    ]);
    expect(chart.lines[0]?.points.map(({ value }) => value)).toEqual([0, 0.2312]);
    expect(chart.lines[0]?.points[1]?.spoken).toBe(
      'Everybody, five years: 23.1% promoted, 95% range 19.0% to 27.5%',
    );
    expect(chart.axis.max).toBeGreaterThan(0.2751);
  });

  it('speaks of who stayed to the start where a curve starts late, and says why one cannot be drawn', () => {
    const late = timeInRankChart({
      ...answer,
      curves: [{ ...curve, startsAtYears: 1.5, medianYears: 9.84 }],
    });
    const few = timeInRankChart({
      ...answer,
      curves: [{ ...curve, status: 'not-available', reason: 'too-few-at-risk', rows: [] }],
      leftOut: null,
    });

    expect(late.sentences[0]).toMatch(/^Constable: of officers who stay to the start of the curve, 23\.1%/);
    expect(late.sentences[1]).toBe(
      'The curve starts at 1.5 years in the rank, the first at which at least 20 people are seen.',
    );
    expect(late.notes).toContain('Half of officers are promoted by 9.8 years in the rank.');
    expect(few.title).toBe('Constable: time to promotion');
    expect(few.sentences).toEqual([
      'Officers: no curve. Reason: fewer than 20 people were seen at any length of service.',
    ]);
    expect(few.table.rows[0]?.cells[1]?.text).toBe('[u]');
    expectPlain(late, ['1.5', '20']);
    expectPlain(few, ['20']);
  });
});
