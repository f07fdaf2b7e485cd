import { countFlows, type Ledger } from '@muster/ledger';

/** Whether a force says of anybody who left in (`after`, `to`] why they did, or nobody left. Without, its routes are not
 *  zero but not held. `routeOfReason` as in `LeavingRoutes`. */
export function reasonsHeld(
  ledger: Ledger,
  { after, to }: { readonly after: number; readonly to: number },
  routeOfReason: readonly number[],
): boolean {
  if (after >= to) return false;
  const [counts] = countFlows(ledger, [{ after, to }], ['leaver'], {
    by: [],
    countReasons: routeOfReason.length,
  });
  if (!counts || counts.events[0] === 0) return true;
  return routeOfReason.some((route, reason) => route >= 0 && (counts.byReason[reason] ?? 0) > 0);
}
