import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';

export interface ServiceAtExit {
  readonly leavers: number;
  readonly medianDays: number;
  readonly lowerQuartileDays: number;
  readonly upperQuartileDays: number;
}

/** Length of service at leaving: median and quartiles in days, between two people by straight line (the default of R and
 *  of spreadsheets). It follows the size of past intakes as much as the wish to stay, and says nothing of the risk to
 *  leave. Not available when nobody left or somebody's service is negative. Source: docs/methods/early-leavers.md. */
export function serviceAtExit(
  days: Int32Array,
): Figure<ServiceAtExit, 'nobody-left' | 'leaves-before-starting'> {
  if (days.length === 0) return notAvailable('nobody-left');
  const sorted = days.slice().sort();
  if ((sorted[0] as number) < 0) return notAvailable('leaves-before-starting');
  const at = (share: number) => {
    const position = (sorted.length - 1) * share;
    const below = sorted[Math.floor(position)] as number;
    const above = sorted[Math.ceil(position)] as number;
    return below + (above - below) * (position - Math.floor(position));
  };
  return shown({
    leavers: days.length,
    medianDays: at(0.5),
    lowerQuartileDays: at(0.25),
    upperQuartileDays: at(0.75),
  });
}
