import { type CrudeRate, type DecompositionAnswer, type LeavingFamily } from '@muster/contracts';
import { type LeaversOfGroup } from './leavers-of-groups';
import { noDirect, noIndirect } from './measure-standardised';
import { withholdDecomposition } from './withhold-decomposition';

const crude = (events: number): CrudeRate => ({
  ...{ status: 'shown', reason: null, events, personYears: 500, rate: events / 500, lower: 0, upper: 1 },
  smallNumber: false,
});
const direct = noDirect('not-available', 'nobody-at-risk');

function route(
  name: LeavingFamily,
  group: number,
  comparator: number,
): DecompositionAnswer['routes'][number] {
  return {
    ...{ route: name, group: crude(group), comparator: crude(comparator), gap: 0.01 },
    gapRange: { lower: 0, upper: 0.02 },
    steps: [
      {
        ...{ step: 'first', status: 'shown', reason: null, mix: 0.01, rate: 0, added: null, interaction: 0 },
        direct: { group: direct, comparator: direct },
        indirect: noIndirect('not-available', 'nothing-expected'),
        strata: [
          {
            labels: {},
            ...{ group: { events: 3, personYears: 9 }, comparator: { events: 4, personYears: 9 } },
            ...{ mix: 0.01, rate: 0, thin: null, smallNumber: true },
          },
        ],
      },
    ],
  };
}

/** All ways of leaving, then resignation and dismissal. */
const leaversOf = (
  code: string,
  personYears: number,
  resigned: number,
  dismissed: number,
): LeaversOfGroup => ({
  ...{ code, personYears },
  events: [resigned + dismissed, resigned, dismissed],
});

/** The split of two groups of those that are counted, the first and the second unless told, withheld below ten. */
function split(leavers: readonly LeaversOfGroup[], places: readonly [number, number] = [0, 1]) {
  const [group, comparator] = places.map((place) => leavers[place]);
  const at = (family: number) => [group, comparator].map((each) => each?.events[family] ?? 0);
  const named = (side: LeaversOfGroup | undefined) => ({
    ...{ dimension: 'religion', code: side?.code ?? '', label: side?.code ?? '' },
  });
  const routes = (['all', 'resignation', 'dismissal'] as const).map((name, family) =>
    route(name, at(family)[0] ?? 0, at(family)[1] ?? 0),
  );
  const answer = {
    ...{ shortService: { group: 0.5, comparator: 0.2 }, routes },
    ...{ group: named(group), comparator: named(comparator) },
  } as DecompositionAnswer;
  return withholdDecomposition({ answer, leavers }, 10).answer;
}

const shown = ({ routes }: DecompositionAnswer) =>
  routes.map(({ group, comparator }) => [group.events, comparator.events]);

const MANY = leaversOf('none', 5000, 200, 100);

describe('withholdDecomposition', () => {
  it('shows no stratum, whatever it counts', () => {
    const answer = split([leaversOf('a', 500, 20, 20), leaversOf('b', 600, 30, 30)]);

    expect(answer.routes.map(({ steps }) => [steps[0]?.mix, steps[0]?.strata])).toEqual(
      Array.from({ length: 3 }, () => [0.01, []]),
    );
    expect(shown(answer)).toEqual([
      [40, 60],
      [20, 30],
      [20, 30],
    ]);
    expect(answer.shortService.group).toBe(0.5);
  });

  it('keeps back every single way of leaving when one is small: the others would give it away', () => {
    const answer = split([leaversOf('a', 500, 33, 7), MANY]);

    expect(shown(answer)).toEqual([
      [40, 300],
      [null, null],
      [null, null],
    ]);
    expect(answer.routes[1]).toMatchObject({
      ...{ gap: null, gapRange: null, group: { status: 'withheld' } },
      steps: [{ status: 'withheld', mix: null, strata: [] }],
    });
  });

  it('keeps everything back when all together are small', () => {
    const answer = split([leaversOf('a', 500, 9, 0), MANY]);

    expect(
      shown(answer)
        .flat()
        .every((events) => events === null),
    ).toBe(true);
    expect(answer.shortService).toEqual({ group: null, comparator: null });
  });

  // By hand: of 520 leavers 4 are Hindu; who is told of the 300, 200 and 16 of the others knows the 4.
  const FAITHS = [
    leaversOf('christian', 5000, 200, 100),
    leaversOf('no-religion', 4000, 120, 80),
    leaversOf('muslim', 300, 8, 8),
    leaversOf('hindu', 100, 2, 2),
  ];

  it('keeps back a pair from which a small group follows that is not compared', () => {
    expect(
      shown(split(FAITHS, [2, 1]))
        .flat()
        .every((events) => events === null),
    ).toBe(true);
    expect(shown(split(FAITHS, [1, 0]))).toEqual([
      [200, 300],
      [120, 200],
      [80, 100],
    ]);
  });

  it('keeps back the single ways of a pair when one of them is small in another group', () => {
    // By hand: only Hindus have a small way, and Muslims are the next in time in post.
    const counted = [MANY, leaversOf('muslim', 300, 30, 30), leaversOf('hindu', 100, 25, 5)];

    expect(shown(split(counted, [1, 0]))).toEqual([
      [60, 300],
      [null, null],
      [null, null],
    ]);
  });

  it('says of ways of leaving that are not held that they are not', () => {
    const none = { ...crude(0), status: 'not-held', reason: 'not-held', events: null } as const;
    const routes = [{ ...route('dismissal', 0, 0), group: none, comparator: none }];
    const answer = { ...split(FAITHS, [3, 1]), routes };

    expect(withholdDecomposition({ answer, leavers: FAITHS }, 10).answer.routes[0]?.group.status).toBe(
      'not-held',
    );
  });
});
