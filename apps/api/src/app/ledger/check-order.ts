import { ok, refuse, type Result } from '@muster/domain';
import { type LedgerRefusal } from './ledger.errors';
import { type LedgerSnapshot } from './ledger-snapshot';

/** Whether `snapshot` may follow the published ones (oldest first): only forwards in time, and no file twice. */
export function checkOrder(
  snapshot: LedgerSnapshot,
  published: readonly LedgerSnapshot[],
): Result<LedgerSnapshot | null, LedgerRefusal> {
  const latest = published.at(-1) ?? null;
  const same = published.find(
    ({ asAt, fileSha256 }) =>
      asAt === snapshot.asAt && fileSha256 !== null && fileSha256 === snapshot.fileSha256,
  );
  if (same)
    return refuse('duplicate', 'This file was loaded for this date before. Nothing needs to be done.');
  if (latest && snapshot.asAt <= latest.asAt) {
    return refuse(
      'as-at-not-after-latest',
      `The as-at date must be after ${latest.asAt}, the date of the newest published snapshot. ` +
        'To replace or insert an earlier one, undo the newer snapshots first and load them again after it.',
    );
  }
  return ok(latest);
}
