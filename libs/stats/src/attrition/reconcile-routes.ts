import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';

export interface LeaversByRoute {
  readonly total: number;
  readonly routes: readonly { readonly route: string; readonly leavers: number; readonly share: number }[];
  /** Leavers whose route nobody recorded: never left out, never shared out among the others. */
  readonly notHeld: number;
  /** All leavers: what the force has lost. */
  readonly forceLoss: number;
  /** Leavers without transfers to another force: what policing has lost. */
  readonly serviceLoss: number;
}

/** Leavers of one period by route, so that they add up to the total. `transferRoutes` are the codes of routes to another
 *  force. Shares are 0-1 of all leavers, route held or not. Not available when nobody left, or when the routes hold more
 *  leavers than the total. Throws a RangeError for counts that are none. Source: docs/methods/leaver-rates.md. */
export function reconcileRoutes(
  total: number,
  byRoute: ReadonlyMap<string, number>,
  transferRoutes: ReadonlySet<string>,
): Figure<LeaversByRoute, 'nobody-left' | 'routes-exceed-total'> {
  const counts = [total, ...byRoute.values()];
  if (counts.some((count) => !Number.isInteger(count) || count < 0)) {
    throw new RangeError('leavers are whole numbers');
  }
  const held = [...byRoute.values()].reduce((sum, leavers) => sum + leavers, 0);
  if (held > total) return notAvailable('routes-exceed-total');
  if (total === 0) return notAvailable('nobody-left');
  const transferred = [...byRoute].reduce(
    (sum, [route, leavers]) => sum + (transferRoutes.has(route) ? leavers : 0),
    0,
  );
  return shown({
    total,
    routes: [...byRoute].map(([route, leavers]) => ({ route, leavers, share: leavers / total })),
    notHeld: total - held,
    forceLoss: total,
    serviceLoss: total - transferred,
  });
}
