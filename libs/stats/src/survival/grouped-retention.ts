import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { logLogInterval } from './log-log-interval';

/** People whose service lay in one band at a snapshot, and how many of them were gone at the next. */
export interface ServiceBand {
  readonly fromYears: number;
  readonly toYears: number;
  /** One entry per distance between snapshots. */
  readonly intervals: readonly { readonly years: number; readonly atRisk: number; readonly left: number }[];
}

export interface GroupedRetentionRow {
  readonly toYears: number;
  readonly atRisk: number;
  readonly left: number;
  /** Leavers per person and year in the band; null when everybody left, which no rate explains. */
  readonly ratePerYear: number | null;
  /** Share still in post at the end of the band, of those in post at the start of the first. */
  readonly survival: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Retention when only snapshots are held, so that an exit is known to lie between two of them: a life table on service
 *  bands with one leaving rate a band, fitted to all distances between snapshots (Prentice and Gloeckler's grouped
 *  model without covariates). The curve ends before the first band without people. Bands follow one another. Not
 *  available when the first has nobody. Throws a RangeError for counts or bands that are none. Source: Prentice and
 *  Gloeckler 1978; docs/methods/retention-from-snapshots.md. */
export function groupedRetention(
  bands: readonly ServiceBand[],
): Figure<readonly GroupedRetentionRow[], 'nobody-at-risk'> {
  bands.forEach(checkBand);
  const rows: GroupedRetentionRow[] = [];
  let [hazard, variance] = [0, 0];
  for (const { fromYears, toYears, intervals } of bands) {
    const atRisk = intervals.reduce((sum, each) => sum + each.atRisk, 0);
    const left = intervals.reduce((sum, each) => sum + each.left, 0);
    if (atRisk === 0) break;
    const fit = left === atRisk ? null : fitRate(intervals, left);
    hazard = fit === null ? Infinity : hazard + fit.rate * (toYears - fromYears);
    variance = fit === null ? Infinity : variance + fit.variance * (toYears - fromYears) ** 2;
    const survival = Math.exp(-hazard);
    // The variance of log S is that of the summed hazard.
    const interval = logLogInterval(survival, variance);
    rows.push({
      toYears,
      atRisk,
      left,
      ratePerYear: fit?.rate ?? null,
      survival,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
    });
    if (fit === null) break;
  }
  return rows.length === 0 ? notAvailable('nobody-at-risk') : shown(rows);
}

/** Maximum likelihood of one rate: leavers contribute log(1 - e^(-rate years)), the others -rate years. */
function fitRate(
  intervals: ServiceBand['intervals'],
  left: number,
): { readonly rate: number; readonly variance: number } {
  if (left === 0) return { rate: 0, variance: 0 };
  let rate = left / intervals.reduce((sum, { years, atRisk }) => sum + years * atRisk, 0);
  for (let step = 0; ; step += 1) {
    let [slope, curvature, information] = [0, 0, 0];
    for (const { years, atRisk, left: gone } of intervals) {
      const odds = Math.expm1(rate * years);
      slope += (gone * years) / odds - (atRisk - gone) * years;
      curvature += (gone * years * years * (odds + 1)) / (odds * odds);
      information += (atRisk * years * years) / odds;
    }
    // On the scale of the logarithm a step cannot cross zero.
    const change = (slope * rate) / (curvature * rate * rate - slope * rate);
    const next = rate * Math.exp(Math.max(-2, Math.min(2, change)));
    if (Math.abs(next - rate) <= 1e-15 * rate || step > 100) return { rate, variance: 1 / information };
    rate = next;
  }
}

function checkBand(
  { fromYears, toYears, intervals }: ServiceBand,
  at: number,
  all: readonly ServiceBand[],
): void {
  const next = all[at + 1];
  const sound = intervals.every(
    ({ years, atRisk, left }) =>
      years > 0 && Number.isInteger(atRisk) && Number.isInteger(left) && left >= 0 && left <= atRisk,
  );
  if (!(toYears > fromYears) || (next && next.fromYears !== toYears) || !sound) {
    throw new RangeError('bands follow one another and hold whole numbers with 0 <= left <= atRisk');
  }
}
