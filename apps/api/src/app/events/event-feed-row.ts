import {
  type EventFeedDetail,
  type EventFeedState,
  type EventFeedSummary,
  type Reconciliation,
} from '@muster/contracts';
import { type Issue } from '@muster/domain';

/** A row of `workforce.event_feed` as the statements of this folder read it. */
export interface EventFeedRow {
  readonly id: string;
  readonly force: string;
  readonly state: EventFeedState;
  readonly period_from: string | null;
  readonly period_to: string | null;
  readonly complete: readonly string[];
  readonly mapping_id: string;
  readonly file_sha256: string;
  readonly rows: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
  readonly duplicate_of: string | null;
  readonly created_by: string;
  readonly created_at: Date;
  readonly published_at: Date | null;
  readonly undo_reason: string | null;
}

export const EVENT_FEED_ROW = `id, force, state, to_char(period_from, 'YYYY-MM-DD') as period_from,
  to_char(period_to, 'YYYY-MM-DD') as period_to, complete, mapping_id, encode(file_sha256, 'hex') as file_sha256, rows,
  counts, issues, duplicate_of, created_by, created_at, published_at, undo_reason`;

/** The row as the list of feeds shows it. */
export function toFeedSummary(row: EventFeedRow): EventFeedSummary {
  return {
    id: row.id,
    force: row.force,
    state: row.state,
    period:
      row.period_from !== null && row.period_to !== null
        ? { from: row.period_from, to: row.period_to }
        : null,
    events: Object.values(row.counts).reduce((total, count) => total + count, 0),
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    publishedAt: row.published_at?.toISOString() ?? null,
  };
}

/** The row with everything that is known about the import. */
export function toFeedDetail(row: EventFeedRow, reconciliation: Reconciliation | null): EventFeedDetail {
  return {
    ...toFeedSummary(row),
    mapping: row.mapping_id,
    rows: row.rows,
    fileSha256: row.file_sha256,
    counts: { ...row.counts },
    complete: [...row.complete],
    issues: row.issues.map((issue) => ({ ...issue, rows: issue.rows ? [...issue.rows] : undefined })),
    duplicateOf: row.duplicate_of,
    undoReason: row.undo_reason,
    reconciliation,
  };
}
