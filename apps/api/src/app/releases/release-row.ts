import { type Release, type ReleaseReport, type ReleaseState } from '@muster/contracts';
import { quarterNamed } from './quarter-named';

/** A row of `release.release` as those see it who build and approve. */
export interface ReleaseRow {
  readonly id: string;
  readonly force: string;
  readonly period: string;
  readonly state: ReleaseState;
  readonly policy: string | null;
  readonly asAt: string | null;
  readonly snapshot: string | null;
  readonly report: ReleaseReport | null;
  readonly progress: { readonly step: string; readonly done: number; readonly of: number } | null;
  readonly message: string;
  readonly purpose: string | null;
  readonly builtBy: string;
  readonly startedAt: Date;
  readonly builtAt: Date | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
  readonly inForce: boolean;
}

/** `select ${RELEASE_ROW}`: the columns and the tables that they come from. */
export const RELEASE_ROW = `r.id, r.force, r.period, r.state, r.policy, to_char(r.as_at, 'YYYY-MM-DD') as "asAt", r.snapshot,
  r.report, r.progress, r.message, r.purpose, r.built_by as "builtBy", r.started_at as "startedAt", r.built_at as "builtAt",
  r.approved_by as "approvedBy", r.approved_at as "approvedAt", r.published_by as "publishedBy",
  r.published_at as "publishedAt", f.release_id is not null as "inForce"
  from release.release r left join release.in_force f on f.release_id = r.id`;

/** The row as people see it. */
export function toRelease(row: ReleaseRow, forceName: string): Release {
  const { id, force, period, state, asAt, snapshot, progress, builtBy, approvedBy, publishedBy, inForce } =
    row;
  return {
    ...{ id, force, forceName, period, state, asAt, snapshot, progress, inForce },
    periodLabel: quarterNamed(period).label,
    policy: row.policy ?? '',
    message: row.message === '' ? null : row.message,
    builtBy,
    startedAt: row.startedAt.toISOString(),
    builtAt: row.builtAt?.toISOString() ?? null,
    approvedBy,
    approvedAt: row.approvedAt?.toISOString() ?? null,
    publishedBy,
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}
