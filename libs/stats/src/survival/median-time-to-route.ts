import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { type CumulativeIncidence } from './cumulative-incidence';

/** Days after which half have gone by the route with this position in `curves.routes`, for example half have been promoted
 *  from a rank, leavers counted as never promoted. Most curves never get there, and then there is no median. Source:
 *  docs/methods/cumulative-incidence.md. */
export function medianTimeToRoute(
  curves: CumulativeIncidence,
  route: number,
): Figure<number, 'half-never-reached'> {
  // Sums of shares that are exactly one half may miss it by their rounding.
  const at = curves.routes[route]?.incidence.findIndex((share) => share >= 0.5 - 1e-12) ?? -1;
  return at < 0 ? notAvailable('half-never-reached') : shown(curves.days[at] as number);
}
