import fc from 'fast-check';
import data from '../../fixtures/standardisation.example.json';
import { expectColumn } from '../expectations/expect-column';
import { directlyStandardisedRate } from './directly-standardised-rate';
import { gapInSteps } from './gap-in-steps';
import { indirectlyStandardisedRatio } from './indirectly-standardised-ratio';
import { kitagawaSplit } from './kitagawa-split';
import { type PairStratum } from './pair-stratum';
import { type StratumRules } from './stratum-rules';
import { type TimeAtRisk } from './time-at-risk';

const FREE: StratumRules = { thinBelow: 0, mostThin: 1, leastCovered: 0 };

interface Columns {
  readonly events: readonly number[];
  readonly personYears: readonly number[];
}
const rows = ({ events, personYears }: Columns): TimeAtRisk[] =>
  events.map((each, at) => ({ events: each, personYears: personYears[at] ?? 0 }));
const pairs = (group: readonly TimeAtRisk[], comparator: readonly TimeAtRisk[]): PairStratum[] =>
  group.map((each, at) => ({ group: each, comparator: comparator[at] ?? { events: 0, personYears: 0 } }));

const side = fc
  .tuple(fc.nat(400), fc.double({ min: 0.05, max: 3000, noNaN: true }))
  .map(([events, more]) => ({ events, personYears: events + more }));
const maybeNobody = fc.oneof({ weight: 4, arbitrary: side }, fc.constant({ events: 0, personYears: 0 }));
const strata = fc
  .array(fc.record({ group: maybeNobody, comparator: maybeNobody }), { minLength: 1, maxLength: 20 })
  .map((each) => each.filter(({ group, comparator }) => group.personYears + comparator.personYears > 0))
  .filter(
    (each) =>
      each.some(({ group }) => group.personYears > 0) && each.some((row) => row.comparator.personYears > 0),
  );
const rules = fc.constantFrom(FREE, { ...FREE, thinBelow: 5 }, { ...FREE, thinBelow: 1e6 });

describe('standardisation, against values worked out in R', () => {
  it.each(data.cases.map((each, at) => [at, each] as const))('case %i', (_at, each) => {
    const [group, comparator, standard] = [rows(each.group), rows(each.comparator), rows(each.standard)];
    const split = kitagawaSplit(pairs(group, comparator), FREE);
    const direct = directlyStandardisedRate(
      group.map((own, at) => ({ ...own, weight: standard[at]?.personYears ?? 0 })),
      FREE,
    );
    const indirect = indirectlyStandardisedRatio(
      group.map((own, at) => ({ ...own, standard: standard[at] ?? own })),
    );
    if (split.status !== 'shown' || direct.status !== 'shown' || indirect.status !== 'shown') {
      throw new Error('a figure is missing');
    }
    const { gap, mixPart, ratePart, interaction } = split.value;
    expectColumn([gap, mixPart, ratePart, interaction], each.split);
    expectColumn([direct.value.ratePerYear, direct.value.lower, direct.value.upper], each.direct);
    const { observed, expected, ratio, lower, upper, rate } = indirect.value;
    expectColumn(
      [observed, expected, ratio, lower, upper, rate.ratePerYear, rate.lower, rate.upper],
      each.indirect,
    );
  });
});

describe('kitagawaSplit', () => {
  it('has parts that sum to the gap to 1e-12, whatever is thin', () => {
    fc.assert(
      fc.property(strata, rules, (each, rule) => {
        const figure = kitagawaSplit(each, rule);
        if (figure.status !== 'shown') throw new Error(figure.reason);
        const { gap, mixPart, ratePart } = figure.value;
        expect(Math.abs(mixPart + ratePart - gap)).toBeLessThan(1e-12);
      }),
    );
  });

  it('changes every sign when the groups are swapped', () => {
    fc.assert(
      fc.property(strata, rules, (each, rule) => {
        const there = kitagawaSplit(each, rule);
        const back = kitagawaSplit(
          each.map(({ group, comparator }) => ({ group: comparator, comparator: group })),
          rule,
        );
        if (there.status !== 'shown' || back.status !== 'shown') throw new Error('a figure is missing');
        expect(back.value.mixPart).toBeCloseTo(-there.value.mixPart, 12);
        expect(back.value.ratePart).toBeCloseTo(-there.value.ratePart, 12);
      }),
    );
  });

  it('finds no rate part between groups with the same rates', () => {
    const same = fc.tuple(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(same, { minLength: 1, maxLength: 9 }), rules, (each, rule) => {
        const figure = kitagawaSplit(
          each.map(([years, one, two]) => ({
            group: { events: one, personYears: years * one },
            comparator: { events: two, personYears: years * two },
          })),
          rule,
        );
        if (figure.status !== 'shown') throw new Error(figure.reason);
        expect(figure.value.ratePart).toBeCloseTo(0, 12);
      }),
    );
  });

  it('finds no mix part between groups with the same composition', () => {
    const same = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.nat(100), fc.nat(100));
    fc.assert(
      fc.property(fc.array(same, { minLength: 1, maxLength: 9 }), (each) => {
        const figure = kitagawaSplit(
          each.map(([years, one, two]) => ({
            group: { events: one, personYears: years + 100 },
            comparator: { events: two, personYears: 3 * (years + 100) },
          })),
          FREE,
        );
        if (figure.status !== 'shown') throw new Error(figure.reason);
        expect(figure.value.mixPart).toBeCloseTo(0, 12);
      }),
    );
  });

  const few = { events: 1, personYears: 20 };
  const nobody = { events: 0, personYears: 0 };
  it.each([
    ['nobody-at-risk', [{ group: nobody, comparator: few }]],
    [
      'stratum-without-people',
      [
        { group: few, comparator: few },
        { group: nobody, comparator: nobody },
      ],
    ],
    ['events-without-time', [{ group: { events: 1, personYears: 0 }, comparator: few }]],
    ['rate-above-one', [{ group: { events: 7, personYears: 6 }, comparator: few }]],
    [
      'few-shared-strata',
      [
        { group: few, comparator: few },
        { group: nobody, comparator: few },
      ],
    ],
  ])('names what stands in its way: %s', (reason, each) => {
    expect(kitagawaSplit(each)).toEqual({ status: 'not-available', reason });
  });

  it('takes a stratum in which everybody leaves within months', () => {
    const figure = kitagawaSplit([
      { group: { events: 10, personYears: 100 }, comparator: { events: 10, personYears: 100 } },
      { group: { events: 18, personYears: 6 }, comparator: { events: 60, personYears: 20 } },
    ]);
    if (figure.status !== 'shown') throw new Error(figure.reason);
    // By hand: the same rates on both sides, 0.1 and 3, so all of the gap is mix.
    expect(figure.value.ratePart).toBeCloseTo(0, 14);
    expect(figure.value.mixPart).toBeCloseTo(28 / 106 - 70 / 120, 14);
  });

  it('leaves a thin rate above one to its own share', () => {
    // By hand: 100 years each but 1 more of the group, in which 2 left; at 0.1 a year that mix is 0.1/101 of its rate.
    const figure = kitagawaSplit([
      { group: { events: 10, personYears: 100 }, comparator: { events: 10, personYears: 100 } },
      { group: { events: 2, personYears: 1 }, comparator: { events: 1, personYears: 10 } },
    ]);
    if (figure.status !== 'shown') throw new Error(figure.reason);
    const [p1, p2] = [1 / 101, 1 / 11];
    expect(figure.value.strata[1]?.thin).toBe('group');
    expect(figure.value.strata[1]?.mix).toBeCloseTo((p1 - p2) * 0.1, 15);
    expect(figure.value.strata[1]?.rate).toBeCloseTo(p1 * (2 - 0.1), 15);
    expect(figure.value.thinShare.comparator).toBeCloseTo(10 / 110, 15);
  });

  it.each([0.5, -1, NaN])('takes no %d for a count of events', (events) => {
    expect(() => kitagawaSplit([{ group: { events, personYears: 9 }, comparator: few }])).toThrow(RangeError);
    expect(() => kitagawaSplit([{ group: few, comparator: { events: 0, personYears: -Infinity } }])).toThrow(
      RangeError,
    );
  });
});

describe('gapInSteps', () => {
  it('adds up to the gap, and gives nothing to a factor that divides nobody', () => {
    fc.assert(
      fc.property(strata, (each) => {
        const figure = gapInSteps(each, each, FREE);
        if (figure.status !== 'shown') throw new Error(figure.reason);
        const { gap, first, second, rest } = figure.value;
        expect(first + second + rest).toBeCloseTo(gap, 12);
        expect(second).toBe(0);
      }),
    );
  });

  it('refuses two steps that count differently', () => {
    const one = { group: { events: 1, personYears: 20 }, comparator: { events: 1, personYears: 20 } };
    expect(gapInSteps([one], [one, one], FREE)).toEqual({
      status: 'not-available',
      reason: 'steps-count-differently',
    });
    expect(gapInSteps([one], [], FREE)).toEqual({ status: 'not-available', reason: 'nobody-at-risk' });
    expect(gapInSteps([], [one], FREE).status).toBe('not-available');
  });
});
