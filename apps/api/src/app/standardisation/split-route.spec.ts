import { DAYS_PER_YEAR } from '@muster/domain';
import { FAMILIES } from './leaving-families';
import { type ComparedStrata, splitRoute } from './split-route';
import { type StratumTally } from './stratum-tally';

/** One stratum of service, of which rank makes two: events and person-years in the lower rank and in the higher. */
type Ranks = readonly (readonly [number, number])[];

const tallyOf = (ranks: Ranks): StratumTally =>
  new Map(
    ranks.map(([events, years], rank) => [
      rank,
      { days: years * DAYS_PER_YEAR, events: Int32Array.from(FAMILIES, () => events) },
    ]),
  );

function compared(
  group: Ranks,
  comparator: Ranks,
  first: ComparedStrata['factors']['first'],
): ComparedStrata {
  const everybody = group.map(
    ([events, years], at) =>
      [events + (comparator[at]?.[0] ?? 0), years + (comparator[at]?.[1] ?? 0)] as const,
  );
  return {
    strata: [1, 2].map((rank) => ({ workforceType: 1, lengthOfService: 1, entryRoute: 0, rank })),
    tallies: { group: tallyOf(group), comparator: tallyOf(comparator), everybody: tallyOf(everybody) },
    factors: {
      first,
      second: ['workforceType', 'rank'],
      held: { lengthOfService: 1, entryRoute: 0, rank: 1 },
    },
    overlap: false,
    labelsOf: () => ({}),
  };
}

// The worked example in steps of docs/methods/kitagawa-split.md, worked out there by hand.
const GROUP = [[19, 150] as const, [1, 50] as const];
const COMPARATOR = [[50, 500] as const, [10, 500] as const];

describe('splitRoute', () => {
  it('shows what the second step adds as the method page works it out', () => {
    const { gap, steps } = splitRoute(compared(GROUP, COMPARATOR, ['workforceType']), 'all');

    expect(gap).toBeCloseTo(0.04, 12);
    expect(steps[0]).toMatchObject({ status: 'shown', added: null });
    expect(steps[0]?.mix).toBeCloseTo(0, 12);
    expect(steps[1]?.added).toBeCloseTo(0.023333333333333334, 12);
    expect(steps[1]?.rate).toBeCloseTo(0.016666666666666666, 12);
  });

  it('adds nothing to a first step that is not held', () => {
    const [first, second] = splitRoute(compared(GROUP, COMPARATOR, []), 'all').steps;

    expect(first?.status).toBe('not-held');
    expect(second).toMatchObject({ status: 'shown', added: null });
  });

  it('has no second part where too few left', () => {
    const { steps } = splitRoute(
      compared(
        [
          [8, 150],
          [1, 50],
        ],
        COMPARATOR,
        ['workforceType'],
      ),
      'all',
    );

    expect(steps.map(({ reason, added }) => [reason, added])).toEqual([
      ['fewer-than-ten-events', null],
      ['fewer-than-ten-events', null],
    ]);
  });
});
