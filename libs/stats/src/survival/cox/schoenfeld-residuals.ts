import { type OrderedRows } from './order-rows';
import { rankDays } from './rank-days';
import { walkRiskSets } from './walk-risk-sets';

/** One row per leaver. */
export interface SchoenfeldResiduals {
  readonly covariates: number;
  /** Rank of the day of each leaver, less the mean rank of all leavers. */
  readonly time: Float64Array;
  /** Covariates of the leaver less what was expected of a leaver of that day, leaver by leaver. */
  readonly raw: Float64Array;
  /** Sums over days of the information, of that times `time`, and of that times its square; lower triangles. */
  readonly information: readonly [Float64Array, Float64Array, Float64Array];
}

/** Schoenfeld's residuals at some coefficients, with Efron's mean for tied leavers, and what a test against time needs.
 *  Source: Schoenfeld 1982; docs/methods/schoenfeld-check.md. */
export function schoenfeldResiduals(ordered: OrderedRows, coefficients: Float64Array): SchoenfeldResiduals {
  const { rows, byExit, centred, covariates: width, events } = ordered;
  const ranks = rankDays(ordered);
  const rankOf = (row: number) => ranks.get(rows.exit[row] as number) ?? 0;
  let mean = 0;
  for (const row of byExit) if (rows.event[row] === 1) mean += rankOf(row) / events;
  const [time, raw] = [new Float64Array(events), new Float64Array(events * width)];
  const block = () => new Float64Array(width * width);
  const information: SchoenfeldResiduals['information'] = [block(), block(), block()];
  let at = 0;
  walkRiskSets(ordered, coefficients, (day) => {
    const g = rankOf(byExit[day.from] as number) - mean;
    for (let place = day.from; place < day.to; place += 1) {
      const row = byExit[place] as number;
      if (rows.event[row] !== 1) continue;
      time[at] = g;
      for (let of = 0; of < width; of += 1) {
        raw[at * width + of] = (centred[row * width + of] as number) - (day.expected[of] as number);
      }
      at += 1;
    }
    for (const [power, sums] of information.entries()) {
      const times = g ** power;
      for (let cell = 0; cell < sums.length; cell += 1) {
        sums[cell] = (sums[cell] as number) + times * (day.information[cell] as number);
      }
    }
  });
  return { covariates: width, time, raw, information };
}
