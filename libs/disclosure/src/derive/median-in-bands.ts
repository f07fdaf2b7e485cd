import { type PublishedFigure } from '@muster/contracts';
import { notShown } from './not-shown';
import { type ReleasedCount } from './released-count';

/** People of one band of years, `to` excluded; null: no upper end. */
export interface Band {
  readonly from: number;
  readonly to: number | null;
  readonly people: ReleasedCount;
}

/** Median in years, interpolated within its band as if people were spread evenly over it; never the value of a person.
 *  Withheld when a band is; not available when nobody is counted, or when the median lies in a band without an upper end.
 *  One decimal. Bands ascend and touch. Source: docs/methods/published-figures.md. */
export function medianInBands(bands: readonly Band[]): PublishedFigure {
  const missing = notShown(...bands.map(({ people }) => people));
  if (missing) return missing;
  const counts = bands.map(({ people }) => (people.status === 'ok' ? people.value : 0));
  const half = counts.reduce((sum, count) => sum + count, 0) / 2;
  let below = 0;
  for (const [at, { from, to }] of bands.entries()) {
    const inside = counts[at] ?? 0;
    if (half > 0 && below + inside >= half) {
      if (to === null) return { status: 'not-available' };
      const years = from + ((half - below) / inside) * (to - from);
      return { status: 'shown', value: Math.round(years * 10) / 10, lower: null, upper: null };
    }
    below += inside;
  }
  return { status: 'not-available' };
}
