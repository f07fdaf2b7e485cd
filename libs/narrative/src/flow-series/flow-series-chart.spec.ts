import { type FlowSeriesAnswer } from '@muster/contracts';
import { aFlowGroup, aFlowSeriesAnswer } from '../../fixtures/a-flow-series-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import { flowSeriesChart } from './flow-series-chart';

const withPoints = (change: (at: number) => Partial<(typeof aFlowGroup.points)[number]>, more = {}) =>
  flowSeriesChart({
    ...aFlowSeriesAnswer,
    ...more,
    series: [{ ...aFlowGroup, points: aFlowGroup.points.map((point, at) => ({ ...point, ...change(at) })) }],
  });

describe('flowSeriesChart', () => {
  const { joinersAndLeavers, rolling } = flowSeriesChart(aFlowSeriesAnswer);

  it('leads with whether more joined or left, in the sums of the periods', () => {
    expect(joinersAndLeavers.title).toBe('As many officers joined as left');
    expect(joinersAndLeavers.subtitle).toBe(
      'Joiners and leavers per month of officers, Example Constabulary (synthetic), 31 December 2021 to 31 March 2022',
    );
    expect(joinersAndLeavers.sentences).toEqual(['12 officers joined and 12 left; the headcount rose by 1.']);
    expectPlain(joinersAndLeavers);
    expect(withPoints((at) => (at === 0 ? { joiners: 30 } : {})).joinersAndLeavers.title).toBe(
      'More officers joined than left',
    );
  });

  it('tables every period with a zero where nobody moved, and adds flows but no headcount', () => {
    const cells = joinersAndLeavers.table.rows.map((row) => row.cells.slice(1).map(({ text }) => text));

    expect(cells[2]).toEqual([
      'Month',
      '28 February 2022',
      '31 March 2022',
      '1,001',
      '0',
      '0',
      '0',
      '0',
      '0',
    ]);
    expect(cells[3]).toEqual([
      'All periods',
      '31 December 2021',
      '31 March 2022',
      '[z]',
      ...['12', '12', '2', '1', '1'],
    ]);
    expect(joinersAndLeavers.csv.rows[2]?.slice(2)).toEqual([
      ...['2022-01-31', '2022-02-28', '1001', '3', '7', '0', '-3', '1'],
    ]);
  });

  it('draws joiners and leavers as two lines on an axis of people', () => {
    expect(
      joinersAndLeavers.panels.map(({ heading, lines }) => [heading, lines.map(({ label }) => label)]),
    ).toEqual([[null, ['Joiners', 'Leavers']]]);
    expect(joinersAndLeavers.panels[0]?.lines[1]?.points.map(({ value }) => value)).toEqual([5, 7, 0]);
    expect(joinersAndLeavers.axis).toMatchObject({ label: 'officers per month', max: 10 });
    expect(joinersAndLeavers.panels[0]?.lines[0]?.points[0]?.spoken).toBe(
      'Joiners, up to 31 January 2022: 9',
    );
  });

  it('leaves a gap and adds nothing up where a period has no snapshot', () => {
    const gone = {
      ...{ status: 'not-available' as const, headcount: null, joiners: null, leavers: null },
      ...{ promotions: null, netChange: null, otherChange: null },
    };
    const { joinersAndLeavers: gap } = withPoints((at) => (at === 1 ? gone : {}));

    expect(gap.sentences).toEqual(['Officers: some periods are not available, so there is no total.']);
    expect(gap.title).toBe('Officers who joined and left');
    expect(gap.panels[0]?.lines[0]?.points.map(({ value }) => value)).toEqual([9, null, 0]);
    expect(gap.table.rows[1]?.cells[5]).toMatchObject({
      text: '[x]',
      meaning: 'not available: no snapshot tells of this period',
    });
    expectPlain(gap);
  });

  it('says that a dimension is not held instead of counting nobody', () => {
    const none = {
      ...{ status: 'not-held' as const, headcount: null, joiners: null, leavers: null },
      ...{ promotions: null, netChange: null, otherChange: null },
    };
    const { joinersAndLeavers: lacking } = withPoints(() => none);

    expect(lacking.sentences).toEqual(['Officers: not held in the files.']);
    expect(lacking.panels[0]?.lines[0]?.points[0]?.spoken).toContain('not available: not held in the files');
    expectPlain(lacking);
  });

  it('gives the leaver rate of 12 months, and says why a month has none', () => {
    expect(rolling?.sentences).toEqual([
      'Officers: 6.1% left in the year to 31 March 2022 (range 4.8% to 7.8%).',
    ]);
    expect(rolling?.table.rows[0]?.cells.slice(2).map(({ text }) => text)).toEqual([
      ...['[x]', '[x]', '[x]', 'fewer than 12 months are held'],
    ]);
    if (rolling !== null) expectPlain(rolling);
    expect(flowSeriesChart({ ...aFlowSeriesAnswer, step: 'year' }).rolling).toBeNull();
  });

  it('compares only months that share no leaver', () => {
    const far = withPoints((at) => ({
      ...(at === 0
        ? { rolling: { status: 'shown', rate: 0.02, lower: 0.01, upper: 0.03, reason: null } }
        : {}),
      ...(at === 0 ? { from: '2020-12-31', to: '2021-03-31' } : {}),
      ...(at === 1 ? { from: '2021-03-31' } : {}),
    }));

    expect(far.rolling?.sentences).toEqual([
      'Officers: 2.0% at 31 March 2021, 6.1% at 31 March 2022: higher.',
    ]);
  });

  it('gives each group a panel, with the break that a reader must not miss', () => {
    const groups: FlowSeriesAnswer = {
      ...aFlowSeriesAnswer,
      by: ['ethnicity'],
      series: ['Black', 'White', 'Unknown'].map((label) => ({
        ...aFlowGroup,
        group: { ethnicity: label.toLowerCase() },
        labels: { ethnicity: label },
        undeclared: label === 'Unknown',
      })),
      markers: [
        {
          ...{ asAt: '2022-02-28', kind: 'classification-break', dimension: 'ethnicity', breaks: true },
          text: 'Ethnicity is recorded in "B" from 28 February 2022.',
        },
      ],
    };
    const { joinersAndLeavers: of, rolling: rates } = flowSeriesChart(groups);

    expect(of.panels.map(({ heading }) => heading)).toEqual(['Black', 'White', 'Unknown']);
    expect(of.panels[0]?.lines[0]?.points.map(({ joined }) => joined)).toEqual([true, false, true]);
    expect(of.sentences).toHaveLength(3);
    expect(of.sentences.at(-1)).toContain('another classification');
    expect(of.table.columns.at(-1)?.header).toBe('Notes');
    expect(rates?.panels[0]?.lines.map(({ label }) => label)).toEqual(['Black', 'White', 'Unknown']);
    expectPlain(of);
    if (rates !== null) expectPlain(rates);
  });
});
