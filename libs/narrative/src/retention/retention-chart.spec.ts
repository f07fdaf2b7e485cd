import { type RetentionAnswer, type RetentionCurve } from '@muster/contracts';
import { aRetentionAnswer, aRetentionCurve } from '../../fixtures/a-retention-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import { logRankTable } from './log-rank-table';
import { retentionChart } from './retention-chart';

const group = (label: string, more: Partial<RetentionCurve> = {}): RetentionCurve => ({
  ...aRetentionCurve,
  ...{ group: { ethnicity: label.toLowerCase() }, labels: { ethnicity: label } },
  ...more,
});
const tested: NonNullable<RetentionAnswer['logRank']> = {
  ...{ status: 'shown', statistic: 10.32674, degreesOfFreedom: 1, p: 0.00131165, reason: null },
  // The lung data of R by sex: 112 and 53 observed, 91.6 and 73.4 expected.
  groups: [
    { label: 'Black', observed: 112, expected: 91.58 },
    { label: 'White', observed: 53, expected: 73.42 },
  ],
};

describe('retentionChart', () => {
  const { curve, incidence, fromSnapshots, logRank } = retentionChart(aRetentionAnswer);

  it('says how many of those who join are still in post after five years', () => {
    expect(curve.title).toBe('74.2% of officers still in post after five years');
    expect(curve.subtitle).toBe(
      'Share still in post by years of service of officers, Example Constabulary (synthetic), up to 9 January 2022',
    );
    expect(curve.sentences).toEqual([
      'Of officers who join, 74.2% are still in post after five years (range 70.1% to 78.0%).',
    ]);
    for (const chart of [curve, incidence, fromSnapshots]) expectPlain(chart);
    expect(logRank).toEqual([]);
  });

  it('draws one line over years and tables the numbers at risk', () => {
    expect(curve.lines.map(({ label, points }) => [label, points.length])).toEqual([['Everybody', 4]]);
    expect(curve.lines[0]?.points[2]?.spoken).toBe(
      'Everybody, five years: 74.2% still in post, 95% range 70.1% to 78.0%',
    );
    expect(curve.years).toMatchObject({ max: 6 });
    expect(curve.axis.max).toBe(1);
    expect(curve.table.rows.map(({ cells }) => cells.slice(1, 5).map(({ text }) => text))).toEqual([
      ['0.0', '400', '0', '100.0'],
      ['1.0', '380', '20', '94.9'],
      ['5.0', '210', '71', '74.2'],
      ['6.0', '190', '4', '73.0'],
    ]);
  });

  it('says where a curve starts late, and then speaks only of those who stayed that long', () => {
    const late = retentionChart({
      ...aRetentionAnswer,
      curves: [{ ...aRetentionCurve, startsAtYears: 2.31, medianYears: 11.26 }],
      leftOut: { withoutServiceStart: 7, impossible: 2 },
    });

    expect(late.curve.title).toBe('How long officers stay');
    expect(late.curve.sentences).toEqual([
      'Of officers who stay to the start of the curve, 74.2% are still in post after five years (range 70.1% to 78.0%).',
      'The curve starts at 2.3 years of service, the first at which at least 20 people are seen.',
    ]);
    expect(late.curve.notes.slice(-3)).toEqual([
      'Half of officers have left by 11.3 years of service.',
      '7 officers have no first day of service and are in no curve.',
      '2 officers have days that cannot be right and are in no curve.',
    ]);
    expectPlain(late.curve, ['2.3', '20']);
  });

  it('gives groups a line each, one that cannot be drawn a row with the reason', () => {
    const few = group('Mixed', {
      ...{ status: 'not-available', reason: 'too-few-at-risk', people: 11, rows: [], incidence: [] },
      fromSnapshots: [],
    });
    const groups = retentionChart({
      ...aRetentionAnswer,
      by: ['ethnicity'],
      curves: [group('Black', { people: 300 }), few, group('White')],
      logRank: tested,
    });

    expect(groups.curve.lines.map(({ label }) => label)).toEqual(['Black', 'White']);
    expect(groups.curve.title).toBe('How long officers stay, by ethnicity');
    expect(groups.curve.sentences[1]).toMatch(/^Of Black officers who join, 74\.2% are still in post/);
    expect(groups.curve.table.rows[4]?.cells.map(({ text }) => text)).toEqual([
      ...['Mixed', '[u]', '[u]', '[u]', '[u]', '[u]', '[u]'],
      'fewer than 20 people were seen at any length of service',
    ]);
    expect(groups.logRank).toEqual(['Over the whole of their service, groups leave at different rates.']);
    for (const chart of [groups.curve, groups.incidence, groups.fromSnapshots]) expectPlain(chart);
  });

  it('claims no difference between curves that the test cannot tell apart', () => {
    const same = retentionChart({ ...aRetentionAnswer, logRank: { ...tested, p: 0.4 } });
    const none = { ...tested, p: null, statistic: null, degreesOfFreedom: null, groups: [] };

    expect(same.logRank).toEqual([
      'There is no clear difference in how long groups stay.',
      'This does not mean there is no disparity.',
    ]);
    expect(
      retentionChart({ ...aRetentionAnswer, logRank: { ...none, reason: 'nobody-left' } }).logRank,
    ).toEqual(['The curves of the groups cannot be compared. Reason: nobody left.']);
  });

  it('shows the test to the statistician, and routes that make up everybody', () => {
    const table = logRankTable({ ...aRetentionAnswer, logRank: tested });

    expect(table?.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Black', '112', '91.6', '[z]', '[z]', '[z]'],
      ['White', '53', '73.4', '[z]', '[z]', '[z]'],
      ['All groups together', '[z]', '[z]', '10.327', '1', '0.001'],
    ]);
    if (table !== null) expectPlain(table);
    expect(logRankTable(aRetentionAnswer)).toBeNull();
    expect(incidence.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Everybody', '5.0', 'Still in post', '74.2', '[z]', '[z]'],
      ['Everybody', '5.0', 'Voluntary resignation', '20.0', '16.0', '24.5'],
      ['Everybody', '5.0', 'Normal retirement', '5.8', '4.0', '8.0'],
    ]);
  });

  it.each<[string, Partial<RetentionCurve>, string]>([
    [
      'withheld',
      { status: 'withheld', rows: [] },
      'The curve of officers is not shown, to protect confidentiality.',
    ],
    [
      'not held',
      { status: 'not-held', reason: 'not-held', rows: [] },
      'Officers: no curve. Reason: not held in the files.',
    ],
    [
      'too short',
      { rows: aRetentionCurve.rows.slice(0, 1) },
      'Officers: the curve ends before one year more of service.',
    ],
  ])('says of a curve that is %s why', (_state, changes, sentence) => {
    const chart = retentionChart({ ...aRetentionAnswer, curves: [{ ...aRetentionCurve, ...changes }] });

    expect(chart.curve.sentences).toEqual([sentence]);
    expectPlain(chart.curve);
  });
});
