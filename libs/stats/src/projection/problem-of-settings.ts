import { type ProjectionInput } from './projection-input';
import { type ProjectionProblem } from './projection-problem';

/** What is wrong with the horizon, the runs, the seed or the baseline of a projection; null when nothing is. */
export function problemOfSettings(input: ProjectionInput): ProjectionProblem | null {
  const { years, runs, seed, baseline, startYear } = input;
  if (!isWhole(years, 1, 40))
    return { code: 'years-out-of-range', message: 'A projection is for 1 to 40 years.' };
  if (!isWhole(runs, 100, 20_000))
    return { code: 'runs-out-of-range', message: 'A projection takes 100 to 20,000 runs.' };
  if (!isWhole(seed, 0, 0xffffffff))
    return { code: 'seed-out-of-range', message: 'The seed is a whole number from 0 to 4,294,967,295.' };
  if (!baseline) return null;
  if (baseline.year > startYear + years) {
    const message = `The baseline is of a year after the projection, which ends in ${String(startYear + years)}.`;
    return { code: 'baseline-after-horizon', message, lever: 'baseline', year: startYear + years };
  }
  const last = baseline.share + baseline.changePerYear * (startYear + years - baseline.year);
  if (isShare(baseline.share) && isShare(last)) return null;
  const message = 'The baseline is a share from 0 to 1, in its first year and in the last year.';
  return { code: 'rate-out-of-range', message, lever: 'baseline' };
}

function isWhole(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}
