import {
  type CountFileDetail,
  type CountFileHolds,
  type CountFileState,
  type CountFileSummary,
} from '@muster/contracts';
import { type Issue } from '@muster/domain';

/** What the counts of a file are about. */
export type CountFileKind = 'stages' | 'aggregates';

/** A row of `workforce.count_file` as the statements of this folder read it. */
export interface CountFileRow {
  readonly id: string;
  readonly kind: CountFileKind;
  readonly state: CountFileState;
  readonly force: string | null;
  readonly process: string | null;
  readonly period_from: string | null;
  readonly period_to: string | null;
  readonly mapping_id: string;
  readonly lists: Readonly<Record<string, string>>;
  readonly file_sha256: string;
  readonly rows: number;
  readonly issues: readonly Issue[];
  readonly holds: CountFileHolds | null;
  readonly supersedes: readonly string[];
  readonly reissue_reason: string | null;
  readonly created_by: string;
  readonly created_at: Date;
  readonly published_at: Date | null;
  readonly undo_reason: string | null;
  readonly duplicate_of: string | null;
}

export const COUNT_FILE_ROW = `id, kind, state, force, process, to_char(period_from, 'YYYY-MM-DD') as period_from,
  to_char(period_to, 'YYYY-MM-DD') as period_to, mapping_id, lists, encode(file_sha256, 'hex') as file_sha256, rows,
  issues, holds, supersedes, reissue_reason, created_by, created_at, published_at, undo_reason, duplicate_of`;

/** The row as a list shows it. */
export function toCountFileSummary(row: CountFileRow): CountFileSummary {
  return {
    id: row.id,
    state: row.state,
    force: row.force,
    process: row.process,
    from: row.period_from,
    to: row.period_to,
    rows: row.rows,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    publishedAt: row.published_at?.toISOString() ?? null,
  };
}

/** The row with everything that is known about the import. */
export function toCountFileDetail(row: CountFileRow): CountFileDetail {
  return {
    ...toCountFileSummary(row),
    mapping: row.mapping_id,
    fileSha256: row.file_sha256,
    issues: row.issues.map((issue) => ({ ...issue, rows: issue.rows ? [...issue.rows] : undefined })),
    holds: row.holds,
    supersedes: [...row.supersedes],
    reissueReason: row.reissue_reason,
    undoReason: row.undo_reason,
    duplicateOf: row.duplicate_of,
  };
}
