import { type OrderedRows } from './order-rows';
import { walkRiskSets } from './walk-risk-sets';

export interface PartialLikelihood {
  readonly logLikelihood: number;
  /** First derivative by coefficient. */
  readonly score: Float64Array;
  /** Minus the second derivative, lower triangle. */
  readonly information: Float64Array;
}

/** Cox's partial log-likelihood with Efron's correction at some coefficients, and its derivatives. Not finite where the
 *  coefficients are so large that hazards overflow. Source: Efron 1977; docs/methods/cox-regression.md. */
export function partialLikelihood(ordered: OrderedRows, coefficients: Float64Array): PartialLikelihood {
  const { rows, byExit, centred, covariates: width } = ordered;
  const score = new Float64Array(width);
  const information = new Float64Array(width * width);
  let logLikelihood = 0;
  walkRiskSets(ordered, coefficients, (day) => {
    logLikelihood += day.logLikelihood;
    for (let at = 0; at < width; at += 1) {
      score[at] = (score[at] as number) - day.leavers * (day.expected[at] as number);
    }
    for (let place = day.from; place < day.to; place += 1) {
      const row = byExit[place] as number;
      if (rows.event[row] !== 1) continue;
      for (let at = 0; at < width; at += 1) {
        score[at] = (score[at] as number) + (centred[row * width + at] as number);
      }
    }
    for (let cell = 0; cell < information.length; cell += 1) {
      information[cell] = (information[cell] as number) + (day.information[cell] as number);
    }
  });
  return { logLikelihood, score, information };
}
