import fc from 'fast-check';
import { relativeError } from '../../expectations/relative-error';
import { coxRegression } from './cox-regression';
import { type CoxRows } from './cox-rows';
import { schoenfeldCheck } from './schoenfeld-check';

interface Life {
  readonly entry: number;
  readonly stays: number;
  readonly event: number;
  readonly stratum: number;
  readonly group: number;
  readonly measure: number;
}

const life: fc.Arbitrary<Life> = fc.record({
  entry: fc.nat({ max: 12 }),
  stays: fc.integer({ min: 1, max: 15 }),
  event: fc.nat({ max: 1 }),
  stratum: fc.nat({ max: 1 }),
  group: fc.nat({ max: 1 }),
  measure: fc.integer({ min: 20, max: 60 }),
});
const lives = fc.array(life, { minLength: 25, maxLength: 60 });

function rowsOf(of: readonly Life[], times = 1): CoxRows {
  return {
    entry: Int32Array.from(of, ({ entry }) => entry * times),
    exit: Int32Array.from(of, ({ entry, stays }) => (entry + stays) * times),
    event: Uint8Array.from(of, ({ event }) => event),
    stratum: Int32Array.from(of, ({ stratum }) => stratum),
    covariates: [
      Float64Array.from(of, ({ group }) => group),
      Float64Array.from(of, ({ measure }) => measure),
    ],
  };
}

/** The figures that do not depend on how rows are written; null when there is no model. */
function summary(rows: CoxRows): { numbers: number[]; coefficient: number } | string {
  const figure = coxRegression(rows);
  if (figure.status !== 'shown') return figure.reason;
  const { hazardRatios, likelihoodRatio, score, logLikelihood } = figure.value;
  const check = schoenfeldCheck(figure.value);
  const tests = check.status === 'shown' ? [check.value.global.p] : [];
  return {
    numbers: [
      logLikelihood,
      likelihoodRatio.statistic,
      score.statistic,
      ...hazardRatios.map(({ standardError }) => standardError),
      ...tests,
    ],
    coefficient: hazardRatios[0]?.coefficient ?? NaN,
  };
}

function expectSame(
  actual: ReturnType<typeof summary>,
  expected: ReturnType<typeof summary>,
  sign = 1,
): void {
  if (typeof actual === 'string' || typeof expected === 'string') return expect(actual).toEqual(expected);
  expect(actual.numbers).toHaveLength(expected.numbers.length);
  actual.numbers.forEach((value, at) => {
    const wanted = expected.numbers[at] ?? NaN;
    expect(Math.min(relativeError(value, wanted), Math.abs(value - wanted))).toBeLessThan(1e-8);
  });
  expect(Math.abs(actual.coefficient - sign * expected.coefficient)).toBeLessThan(1e-8);
}

describe('coxRegression, whatever the lives', () => {
  it('turns the sign when the groups change names', () => {
    fc.assert(
      fc.property(lives, (of) => {
        const turned = of.map((one) => ({ ...one, group: 1 - one.group }));
        expectSame(summary(rowsOf(turned)), summary(rowsOf(of)), -1);
      }),
    );
  });

  it('does not mind the unit of time', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 2, max: 400 }), (of, times) => {
        expectSame(summary(rowsOf(of, times)), summary(rowsOf(of)));
      }),
    );
  });

  it('does not mind the order of rows', () => {
    fc.assert(
      fc.property(
        lives.chain((of) => fc.tuple(fc.constant(of), fc.shuffledSubarray(of, { minLength: of.length }))),
        ([of, shuffled]) => expectSame(summary(rowsOf(shuffled)), summary(rowsOf(of))),
      ),
    );
  });

  it('gives half the coefficient for twice the measure, and the same tests', () => {
    fc.assert(
      fc.property(lives, (of) => {
        const twice = coxRegression(rowsOf(of.map((one) => ({ ...one, measure: 2 * one.measure }))));
        const once = coxRegression(rowsOf(of));
        expect(twice.status).toBe(once.status);
        if (twice.status !== 'shown' || once.status !== 'shown') return;
        const [a, b] = [
          twice.value.hazardRatios[1]?.coefficient ?? NaN,
          once.value.hazardRatios[1]?.coefficient ?? NaN,
        ];
        expect(Math.abs(2 * a - b)).toBeLessThan(1e-8);
        expect(
          relativeError(twice.value.likelihoodRatio.statistic, once.value.likelihoodRatio.statistic),
        ).toBeLessThan(1e-6);
      }),
    );
  });
});
