import { NOT_RECORDED, type Vocabulary } from '@muster/ingest';
import { type RouteIds } from './split-movers';

/** Codes of `leaving-reason` and `entry-route` for people who stay in policing: another force, another workforce type. */
const TRANSFERS = ['transfer-out', 'transfer-in', 'conversion'];
const SAYS_NOTHING = [NOT_RECORDED, 'not-held'];

/** The ids that the ledger of a force has for reasons of leaving and routes of entry; id 0 is not held. */
export function routeIds(vocabulary: Vocabulary): RouteIds {
  const ids = (dimension: string, codes: readonly string[], more: readonly number[] = []) =>
    new Set([
      ...more,
      ...(vocabulary[dimension] ?? []).flatMap((code, at) => (codes.includes(code) ? [at + 1] : [])),
    ]);
  return {
    leavingByTransfer: ids('leaving-reason', TRANSFERS),
    entryByTransfer: ids('entry-route', TRANSFERS),
    leavingUnknown: ids('leaving-reason', SAYS_NOTHING, [0]),
    entryUnknown: ids('entry-route', SAYS_NOTHING, [0]),
  };
}
