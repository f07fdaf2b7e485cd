import { type WorkforceType } from '@muster/domain';
import { meanStock } from '../derive/mean-stock';
import { type ReleasedCount } from '../derive/released-count';
import { dayBefore } from '../lattice/day-before';
import { type Coords } from '../lattice/lattice';
import { type FlowPeriod } from '../lattice/release-period';
import { countIn } from './count-in';
import { type Reading } from './reading';

/** People in post over a period: the mean of what the releases of the quarters at its two ends say. Absent when one of those
 *  quarters has no published release. */
export function stockOver(
  { published }: Pick<Reading, 'published'>,
  workforceType: WorkforceType,
  { from, to }: Pick<FlowPeriod, 'from' | 'to'>,
  coords: Coords,
): ReleasedCount {
  const [opening, closing] = [dayBefore(from), to].map((day): ReleasedCount => {
    const figures = published.find(({ meta }) => meta.quarter.lastDay === day);
    if (!figures) return { status: 'absent' };
    return countIn(figures, { workforceType, measure: 'stock', period: null, coords });
  });
  return opening && closing ? meanStock(opening, closing) : { status: 'absent' };
}
