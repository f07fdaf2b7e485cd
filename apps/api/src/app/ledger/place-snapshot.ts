import { ok, refuse, type Result } from '@muster/domain';
import { type LedgerRefusal } from './ledger.errors';
import { type LedgerSnapshot } from './ledger-snapshot';

/** Where a snapshot stands among the published ones of its force. */
export interface SnapshotPlace {
  /** The newest one of an earlier day, with which it is compared. */
  readonly previous: LedgerSnapshot | null;
  /** The one of the same day, which it supersedes. */
  readonly replaces: LedgerSnapshot | null;
  /** Those of later days, oldest first: they are worked out again after it. */
  readonly later: readonly LedgerSnapshot[];
}

/** Finds the place of `snapshot` among the published ones (oldest first). Refused: `duplicate` when the same file counts
 *  for the day, read with the same mapping; `reason-needed` when another file counts for the day and nobody has said why
 *  this one is to take its place. */
export function placeSnapshot(
  snapshot: LedgerSnapshot,
  published: readonly LedgerSnapshot[],
): Result<SnapshotPlace, LedgerRefusal> {
  const { asAt, fileSha256, reason } = snapshot;
  const replaces = published.find((each) => each.asAt === asAt) ?? null;
  if (
    replaces &&
    fileSha256 !== null &&
    fileSha256 === replaces.fileSha256 &&
    sameMapping(snapshot, replaces)
  )
    return refuse('duplicate', 'This file was loaded for this date before. Nothing needs to be done.');
  if (replaces && reason === null) {
    return refuse(
      'reason-needed',
      `A snapshot of ${asAt} is loaded already. To put this file in its place, send it again and say why.`,
    );
  }
  return ok({
    previous: published.findLast((each) => each.asAt < asAt) ?? null,
    replaces,
    later: published.filter((each) => each.asAt > asAt),
  });
}

/** Both come from `jsonb`, which puts keys in one order. */
function sameMapping(a: LedgerSnapshot, b: LedgerSnapshot): boolean {
  return JSON.stringify(a.mapping) === JSON.stringify(b.mapping);
}
