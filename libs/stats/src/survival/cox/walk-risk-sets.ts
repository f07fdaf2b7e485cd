import { Moments } from './moments';
import { type OrderedRows } from './order-rows';

/** What one day with leavers adds, in one stratum. Arrays are used again for the next day. */
export interface EventDay {
  readonly stratum: number;
  readonly day: number;
  /** The rows of that day stand at these places of `byExit`, leavers and others. */
  readonly from: number;
  readonly to: number;
  readonly leavers: number;
  readonly logLikelihood: number;
  /** Covariates that one would expect of a leaver of the day, around the means of all: the mean over Efron's steps. */
  readonly expected: Float64Array;
  /** Information of the day, lower triangle. */
  readonly information: Float64Array;
}

/** Visits the days with leavers, stratum by stratum, the last day first, with Efron's correction for ties and delayed
 *  entry: at risk are those with entry < day <= exit. One pass: each person is added and taken away once. */
export function walkRiskSets(
  ordered: OrderedRows,
  coefficients: Float64Array,
  visit: (day: EventDay) => void,
): void {
  const { rows, byExit, byEntry, centred, covariates: width } = ordered;
  const { entry, exit, event, stratum } = rows;
  const [atRisk, leaving] = [new Moments(width), new Moments(width)];
  const [expected, information] = [new Float64Array(width), new Float64Array(width * width)];
  let [gone, within] = [0, -1];
  for (let from = 0, to = 0; from < byExit.length; from = to) {
    const [day, of] = [exit[byExit[from] as number] as number, stratum[byExit[from] as number] as number];
    if (from === 0 || of !== within) {
      atRisk.clear();
      [gone, within] = [from, of];
    }
    leaving.clear();
    let logLikelihood = 0;
    for (to = from; to < byExit.length; to += 1) {
      const row = byExit[to] as number;
      if (exit[row] !== day || stratum[row] !== of) break;
      const score = linear(centred, row * width, coefficients);
      const hazard = Math.exp(score);
      atRisk.add(centred, row * width, hazard, 1);
      if (event[row] !== 1) continue;
      leaving.add(centred, row * width, hazard, 1);
      logLikelihood += score;
    }
    const leavers = leaving.people;
    if (leavers === 0) continue;
    // Whoever enters on the day or later left later still, so they have been added before.
    for (; gone < byEntry.length; gone += 1) {
      const row = byEntry[gone] as number;
      if (stratum[row] !== of || (entry[row] as number) < day) break;
      atRisk.add(centred, row * width, Math.exp(linear(centred, row * width, coefficients)), -1);
    }
    logLikelihood -= addSteps(atRisk, leaving, expected, information);
    visit({ ...{ stratum: of, day, from, to, leavers, logLikelihood, expected, information } });
  }
}

/** Efron's steps: of d leavers on a day, the k-th is drawn while k/d of the weight of the leavers is already gone. Gives
 *  the sum of the logarithms of the weights. */
function addSteps(
  atRisk: Moments,
  leaving: Moments,
  expected: Float64Array,
  information: Float64Array,
): number {
  const [width, steps] = [expected.length, leaving.people];
  expected.fill(0);
  information.fill(0);
  let logarithms = 0;
  for (let step = 0; step < steps; step += 1) {
    const part = step / steps;
    const weight = atRisk.weight - part * leaving.weight;
    logarithms += Math.log(weight);
    const mean = (at: number) =>
      ((atRisk.first[at] as number) - part * (leaving.first[at] as number)) / weight;
    for (let row = 0; row < width; row += 1) {
      const own = mean(row);
      expected[row] = (expected[row] as number) + own / steps;
      for (let column = 0; column <= row; column += 1) {
        const cell = row * width + column;
        const square = (atRisk.second[cell] as number) - part * (leaving.second[cell] as number);
        information[cell] = (information[cell] as number) + square / weight - own * mean(column);
      }
    }
  }
  return logarithms;
}

function linear(x: Float64Array, at: number, coefficients: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < coefficients.length; index += 1) {
    sum += (x[at + index] as number) * (coefficients[index] as number);
  }
  return sum;
}
