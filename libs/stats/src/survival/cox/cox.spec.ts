import fixture from '../../../fixtures/cox.example.json';
import { coxRowsOf } from '../../expectations/cox-rows-of';
import { expectColumn } from '../../expectations/expect-column';
import { tableOf } from '../../expectations/table-of';
import { logRank } from '../log-rank';
import { type CoxFit } from './cox-fit';
import { coxRegression } from './cox-regression';
import { type CoxRows } from './cox-rows';
import { schoenfeldCheck } from './schoenfeld-check';

type Life = readonly [entry: number, exit: number, event: number, ...covariates: number[]];

function rowsOf(lives: readonly Life[]): CoxRows {
  const width = (lives[0]?.length ?? 4) - 3;
  return {
    entry: Int32Array.from(lives, ([entry]) => entry),
    exit: Int32Array.from(lives, ([, exit]) => exit),
    event: Uint8Array.from(lives, ([, , event]) => event),
    stratum: new Int32Array(lives.length),
    covariates: Array.from({ length: width }, (_none, at) =>
      Float64Array.from(lives, (life) => life[3 + at] ?? 0),
    ),
  };
}

function fitOf(rows: CoxRows): CoxFit {
  const figure = coxRegression(rows);
  if (figure.status !== 'shown') throw new Error(figure.reason);
  return figure.value;
}

const NAMED = fixture.cases.map((expected) => {
  const { set, covariates, stratified, delayed } = expected;
  const words = [set, covariates.join(' + '), stratified ? 'strata' : '', delayed ? 'delayed entry' : ''];
  return [words.filter((word) => word !== '').join(', '), expected] as const;
});

describe('coxRegression', () => {
  it.each(NAMED)('agrees with R: %s', (_words, expected) => {
    const fit = fitOf(coxRowsOf(expected));
    const { hazardRatios, wald, likelihoodRatio, score } = fit;

    expect([fit.people, fit.events]).toEqual([expected.people, expected.events]);
    expectColumn(
      hazardRatios.map(({ coefficient }) => coefficient),
      expected.coefficient,
    );
    expectColumn(
      hazardRatios.map(({ standardError }) => standardError),
      expected.standardError,
    );
    expectColumn(
      hazardRatios.map(({ ratio }) => Math.log(ratio)),
      expected.coefficient,
    );
    expectColumn(
      hazardRatios.map(({ lower }) => lower),
      expected.lower,
    );
    expectColumn(
      hazardRatios.map(({ upper }) => upper),
      expected.upper,
    );
    expectColumn(
      hazardRatios.map(({ p }) => p),
      expected.p,
    );
    expectColumn([fit.logLikelihoodAtZero, fit.logLikelihood], expected.logLikelihood);
    expectColumn(
      [wald.statistic, likelihoodRatio.statistic, score.statistic],
      [...[expected.wald, expected.likelihoodRatio, expected.score]],
    );
    expectColumn([wald.p, likelihoodRatio.p, score.p], expected.testP);
    expect(wald.degreesOfFreedom).toBe(expected.covariates.length);
  });

  it('is 1.57 for the leukaemia data, as printed for Efron’s ties', () => {
    const [case1] = fixture.cases;
    if (!case1) throw new Error('no case');

    expect(fitOf(coxRowsOf(case1)).hazardRatios[0]?.coefficient).toBeCloseTo(1.57, 2);
  });

  it('names why there is no model', () => {
    const reason = (lives: readonly Life[]) => {
      const figure = coxRegression(rowsOf(lives));
      return figure.status === 'shown' ? 'shown' : figure.reason;
    };

    expect(reason([])).toBe('nobody-at-risk');
    expect(reason([[5, 5, 1, 0]])).toBe('nobody-at-risk');
    expect(reason([[5, 4, 1, 0]])).toBe('leaves-before-starting');
    expect(
      reason([
        [0, 4, 0, 0],
        [0, 5, 0, 1],
      ]),
    ).toBe('nobody-left');
    // One column says what the other says.
    expect(
      reason([
        [0, 1, 1, 0, 1],
        [0, 2, 1, 1, 0],
        [0, 3, 1, 0, 1],
        [0, 4, 0, 1, 0],
      ]),
    ).toBe('collinear-covariates');
    expect(
      reason([
        [0, 1, 1, 7],
        [0, 2, 1, 7],
      ]),
    ).toBe('collinear-covariates');
    // Everybody of one group leaves before anybody of the other: no bound.
    expect(
      reason([
        [0, 1, 1, 1],
        [0, 2, 1, 1],
        [0, 3, 1, 0],
        [0, 4, 1, 0],
      ]),
    ).toBe('separated');
    // Nobody of a group left.
    expect(
      reason([
        [0, 1, 1, 0],
        [0, 2, 1, 0],
        [0, 3, 0, 1],
        [0, 4, 1, 0],
        [0, 5, 0, 0],
      ]),
    ).toBe('separated');
  });

  it('refuses columns of different lengths, no covariate and values that are no number', () => {
    const rows = rowsOf([
      [0, 1, 1, 0],
      [0, 2, 1, 1],
    ]);

    expect(() => coxRegression({ ...rows, exit: new Int32Array(1) })).toThrow(RangeError);
    expect(() => coxRegression({ ...rows, covariates: [] })).toThrow(RangeError);
    expect(() => coxRegression({ ...rows, covariates: [Float64Array.of(0, NaN)] })).toThrow(RangeError);
  });
});

describe('schoenfeldCheck', () => {
  it.each(NAMED)('agrees with R: %s', (_words, expected) => {
    const check = schoenfeldCheck(fitOf(coxRowsOf(expected)));

    expect(check.status).toBe('shown');
    if (check.status !== 'shown') return;
    const { covariates, global } = check.value;
    expectColumn(
      [...covariates, global].map(({ statistic }) => statistic),
      expected.zph.statistic,
    );
    expectColumn(
      [...covariates, global].map(({ p }) => p),
      expected.zph.p,
    );
    expectColumn(
      covariates.map(({ correlation }) => correlation),
      expected.zph.correlation,
    );
  });

  it('says nothing when all leave on one day', () => {
    const fit = fitOf(
      rowsOf([
        [0, 5, 1, 1],
        [0, 5, 1, 0],
        [0, 5, 0, 1],
        [0, 5, 1, 1],
        [0, 5, 0, 0],
      ]),
    );

    expect(schoenfeldCheck(fit)).toEqual({ status: 'not-available', reason: 'too-few-days' });
  });
});

describe('logRank by strata', () => {
  it('agrees with survdiff of R on rows that the model takes too', () => {
    const { entry: _late, exit, route, a, stratum } = fixture.made;
    const tables = [0, 1, 2].map((of) => {
      const rows = exit.flatMap((_day, row) => (stratum[row] === of ? [row] : []));
      const column = (values: readonly number[]) => rows.map((row) => values[row] ?? 0);
      return tableOf(
        {
          entry: new Int32Array(rows.length),
          exit: Int32Array.from(column(exit)),
          route: Uint8Array.from(column(route), (code) => (code > 0 ? 1 : 0)),
          group: Int16Array.from(column(a)),
        },
        2,
      );
    });
    const test = logRank(tables);

    expect(test.status).toBe('shown');
    if (test.status !== 'shown') return;
    expectColumn([test.value.statistic, test.value.p], [fixture.logRank.statistic, fixture.logRank.p]);
    expectColumn(test.value.observed, fixture.logRank.observed);
    expectColumn(test.value.expected, fixture.logRank.expected);
  });
});
