import { type ProjectionAnswer, type ProjectionRate } from '@muster/contracts';
import { type HiddenFigures } from './hidden-figures';
import { withholdProjection } from './withhold-projection';

const rate = (kind: ProjectionRate['kind'], of: ProjectionRate['of'], events: number): ProjectionRate => ({
  ...{
    kind,
    of,
    code: null,
    label: kind,
    rate: events / 100,
    events,
    exposure: 100,
    smallNumber: events < 10,
  },
});

/** An answer whose two sides have so many leavers and joiners. */
function answer(
  leavers: readonly [number, number],
  joiners: readonly [number, number],
  more: readonly ProjectionRate[] = [],
) {
  const rows = [
    ...[rate('leaving', 'group', leavers[0]), rate('leaving', 'others', leavers[1])],
    ...[rate('intake', 'group', joiners[0]), rate('intake', 'others', joiners[1])],
    ...more,
  ];
  return {
    ...{ metric: 'projection', source: 'counted', force: 'EXMP', workforceType: 'officer' },
    ...{ dimension: 'religion', grouping: null, group: { code: 'jewish', label: 'Jewish' } },
    ...{
      asAt: '2026-03-31',
      release: null,
      horizonYears: 1,
      runs: 100,
      seed: 1,
      status: 'shown',
      problem: null,
    },
    observed: [{ asAt: '2026-03-31', share: 0.2, status: 'shown' }],
    ...{ baseline: null, ranks: [], bands: [] },
    scenarios: [
      {
        ...{ name: '', levers: {}, status: 'shown', problem: null, rows: [] },
        ...{ level: 0.3, levelLow80: 0.2, levelHigh80: 0.4, peoplePerPointOfIntake: 1 },
        ...{ peoplePerPointOfLeaving: 1, leaversAYear: { group: 10, all: 30 }, cost: null },
      },
    ],
    rates: { from: '2023-03-31', to: '2026-03-31', rows },
    backTest: { status: 'shown', problem: null, trainedTo: '2025-03-31', trainedYears: 1, rows: [] },
    about: {
      ...{
        forceName: 'Example',
        synthetic: true,
        measured: 'religion',
        dimensionLabels: {},
        people: 'officers',
      },
      ...{ population: '', definition: '', denominator: '', groupingDefinition: null, intervalMethod: '' },
      ...{ methods: [], snapshots: [], notes: [], codeVersion: '0.1.0' },
    },
  } satisfies ProjectionAnswer;
}

/** Nothing is hidden but what a test says. */
const hidden = (what: Partial<HiddenFigures>): HiddenFigures => ({
  ...{ all: false, leaving: false, promotion: false, backTest: false, days: new Set() },
  ...what,
});

describe('withholdProjection', () => {
  it('gives nothing where people, joiners or leavers are too few', () => {
    const withheld = withholdProjection(answer([20, 90], [20, 80]), hidden({ all: true }));

    expect(withheld).toMatchObject({ status: 'withheld', problem: { code: 'withheld' }, scenarios: [] });
    expect([withheld.rates.rows, withheld.backTest.rows]).toEqual([[], []]);
    expect(withheld.observed).toEqual([{ asAt: '2026-03-31', share: null, status: 'withheld' }]);
    expect(withheld.backTest.status).toBe('not-available');
  });

  it('keeps the fan, and leaves out every rate of a kind of which one is hidden, on both sides', () => {
    const given = answer(
      [20, 90],
      [20, 80],
      [rate('promotion', 'group', 9), rate('promotion', 'others', 10)],
    );
    const kept = withholdProjection(given, hidden({ promotion: true }));

    expect(kept.scenarios).toEqual(given.scenarios);
    expect(
      kept.rates.rows.map(({ kind, events, rate: told, exposure }) => [kind, events, told, exposure]),
    ).toEqual([
      ...[
        ['leaving', 20, 0.2, 100],
        ['leaving', 90, 0.9, 100],
        ['intake', 20, 0.2, 100],
        ['intake', 80, 0.8, 100],
      ],
      ...[
        ['promotion', null, null, null],
        ['promotion', null, null, null],
      ],
    ]);
  });

  it('leaves out single days, and the look back', () => {
    const kept = withholdProjection(
      answer([20, 90], [20, 80]),
      hidden({ backTest: true, days: new Set(['2026-03-31']) }),
    );

    expect(kept.status).toBe('shown');
    expect(kept.observed).toEqual([{ asAt: '2026-03-31', share: null, status: 'withheld' }]);
    expect(kept.backTest).toMatchObject({ status: 'not-available', problem: { code: 'withheld' }, rows: [] });
  });

  it('says still that nothing is held', () => {
    const problem = { code: 'history-too-short', message: 'Too short.' };
    const short = { ...answer([0, 0], [0, 0]), status: 'not-available' as const, problem };

    expect(withholdProjection(short, hidden({ all: true }))).toMatchObject({
      status: 'not-available',
      problem,
    });
  });
});
