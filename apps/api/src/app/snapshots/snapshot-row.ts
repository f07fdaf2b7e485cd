import {
  type Restatement,
  type SnapshotChange,
  type SnapshotDetail,
  type SnapshotRestates,
  type SnapshotState,
  type SnapshotSummary,
} from '@muster/contracts';
import { type Issue } from '@muster/domain';

/** A row of `workforce.snapshot` as the statements of this folder read it. */
export interface SnapshotRow {
  readonly id: string;
  readonly force: string;
  readonly as_at: string;
  readonly state: SnapshotState;
  readonly mapping_id: string;
  readonly file_sha256: string | null;
  readonly rows: number | null;
  readonly headcount: number | null;
  readonly issues: readonly Issue[];
  readonly change: SnapshotChange | null;
  readonly not_held: readonly string[];
  readonly progress: number | null;
  readonly message: string;
  readonly created_by: string;
  readonly created_at: Date;
  readonly published_by: string | null;
  readonly published_at: Date | null;
  readonly undo_reason: string | null;
  readonly duplicate_of: string | null;
  readonly revision: number | null;
  readonly supersedes: string | null;
  readonly superseded_by: string | null;
  readonly reason: string | null;
  readonly restates: SnapshotRestates | null;
  /** Published snapshots of later days. */
  readonly later_snapshots: number;
}

export const SNAPSHOT_ROW = `id, force, to_char(as_at, 'YYYY-MM-DD') as as_at, state, mapping_id,
  encode(file_sha256, 'hex') as file_sha256, rows, headcount, issues, change, not_held, progress, message,
  created_by, created_at, published_by, published_at, undo_reason, duplicate_of, revision, supersedes, reason, restates,
  (select other.id from workforce.snapshot other
    where other.supersedes = snapshot.id and snapshot.state = 'superseded'
      and other.state in ('published', 'superseded')) as superseded_by,
  (select count(*)::int from workforce.snapshot other
    where other.force = snapshot.force and other.as_at > snapshot.as_at
      and other.state = 'published') as later_snapshots`;

/** The row as the list of snapshots shows it. */
export function toSummary(row: SnapshotRow): SnapshotSummary {
  return {
    id: row.id,
    force: row.force,
    asAt: row.as_at,
    state: row.state,
    headcount: row.headcount,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    publishedAt: row.published_at?.toISOString() ?? null,
    revision: row.revision,
  };
}

/** The row with everything that is known about the import. `restatements` are those of the whole force. */
export function toDetail(row: SnapshotRow, restatements: readonly Restatement[]): SnapshotDetail {
  return {
    ...toSummary(row),
    mapping: row.mapping_id,
    rows: row.rows,
    fileSha256: row.file_sha256,
    issues: row.issues.map((issue) => ({ ...issue, rows: issue.rows ? [...issue.rows] : undefined })),
    change: row.change,
    duplicateOf: row.duplicate_of,
    notHeld: [...row.not_held],
    undoReason: row.undo_reason,
    reason: row.reason,
    supersedes: row.supersedes,
    supersededBy: row.superseded_by,
    restates: row.restates,
    laterSnapshots: row.later_snapshots,
    restatements: restatements.filter(({ asAt }) => asAt === row.as_at),
    progress: row.progress,
    message: row.message,
  };
}
