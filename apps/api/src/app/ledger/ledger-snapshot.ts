import { type SnapshotChange, type SnapshotState } from '@muster/contracts';
import { type SnapshotMapping } from '@muster/domain';
import { isUuid } from '../platform/postgres/is-uuid';
import { type CanQuery } from './can-query';

/** What the ledger needs to know of a snapshot. */
export interface LedgerSnapshot {
  readonly id: string;
  readonly force: string;
  readonly asAt: string;
  readonly state: SnapshotState;
  readonly mapping: SnapshotMapping;
  readonly fileSha256: string | null;
  readonly headcount: number;
  readonly notHeld: readonly string[];
  readonly change: SnapshotChange | null;
  /** Why figures of a day already loaded change. */
  readonly reason: string | null;
  /** The snapshot of the same day that this one took the place of. */
  readonly supersedes: string | null;
}

const COLUMNS = `id, force, to_char(as_at, 'YYYY-MM-DD') as "asAt", state, mapping,
  encode(file_sha256, 'hex') as "fileSha256", coalesce(headcount, 0) as headcount, not_held as "notHeld", change, reason, supersedes`;

/** The snapshot with this id, or null. */
export async function readSnapshot(runner: CanQuery, id: string): Promise<LedgerSnapshot | null> {
  if (!isUuid(id)) return null;
  const rows = await runner.query<LedgerSnapshot[]>(
    `select ${COLUMNS} from workforce.snapshot where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Every published snapshot of a force, oldest as-at date first. */
export async function readPublished(runner: CanQuery, force: string): Promise<readonly LedgerSnapshot[]> {
  return runner.query<LedgerSnapshot[]>(
    `select ${COLUMNS} from workforce.snapshot
      where force = $1 and state = 'published' order by workforce.snapshot.as_at`,
    [force],
  );
}
