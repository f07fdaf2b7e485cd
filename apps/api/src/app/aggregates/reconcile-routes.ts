import { type ReconciliationAnswer } from '@muster/contracts';
import { type LedgerLeavers } from './ledger-leavers.service';

type Row = ReconciliationAnswer['rows'][number];
type Side = Row['ledger'];

/** A published total with its parts by route. */
export interface PublishedLeavers {
  readonly total: Row['published'];
  /** Code of the route -> what was published. */
  readonly routes: ReadonlyMap<string, Row['published']>;
}

const NOT_HELD = { status: 'not-held', count: null } as const;
const NOT_AVAILABLE = { status: 'not-available', count: null } as const;
/** Where a leaver without a reason goes, on either side. */
const NO_REASON = 'not-held';

/** Published leavers beside those of the ledger: in all, by each route that either side knows, and without a reason at
 *  last. Where the ledger holds no reason for anybody, its routes are not held, and so is everything when no snapshots
 *  touch the period. Where it knows a part of the period only, or cannot place somebody in or out of it, its side is not
 *  available: a count that is too small would look like a difference. `whole`: snapshots cover the period. */
export function reconcileRoutes(
  published: PublishedLeavers,
  ledger: LedgerLeavers,
  labels: ReadonlyMap<string, string>,
  whole: boolean,
): readonly Row[] {
  const held = ledger.touches;
  const complete = whole && ledger.unplaced === 0;
  const shown = (count: number): Side => (complete ? { status: 'shown', count } : NOT_AVAILABLE);
  const known = [...ledger.byReason.keys()].some((reason) => reason !== NO_REASON);
  const total = [...ledger.byReason.values()].reduce((sum, count) => sum + count, 0);
  const used = new Set([...published.routes.keys(), ...ledger.byReason.keys()]);
  const listed = [...labels.keys()].filter((route) => used.has(route));
  const others = [...used].filter((route) => !labels.has(route));
  const routes = [...listed, ...others].filter((route) => route !== NO_REASON);
  return [
    rowOf(null, 'All leavers', published.total, held ? shown(total) : NOT_HELD),
    ...routes.map((route) =>
      rowOf(
        route,
        labels.get(route) ?? route,
        published.routes.get(route) ?? NOT_HELD,
        held && known ? shown(ledger.byReason.get(route) ?? 0) : NOT_HELD,
      ),
    ),
    rowOf(
      NO_REASON,
      labels.get(NO_REASON) ?? 'Reason not held',
      published.routes.get(NO_REASON) ?? NOT_HELD,
      held ? shown(ledger.byReason.get(NO_REASON) ?? 0) : NOT_HELD,
    ),
  ];
}

function rowOf(route: string | null, label: string, published: Row['published'], ledger: Side): Row {
  const both = published.count !== null && ledger.count !== null;
  return {
    ...{ route, label, published, ledger },
    difference: both ? (ledger.count ?? 0) - (published.count ?? 0) : null,
  };
}
