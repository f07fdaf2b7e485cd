import { type Pack, type PackReader, type PackState } from '@muster/contracts';
import { type PackView } from './pack-view';

/** A row of `release.pack` without its content. */
export interface PackRow {
  readonly id: string;
  readonly force: string;
  readonly audience: string;
  readonly audienceName: string;
  readonly reader: PackReader;
  readonly period: string;
  readonly periodLabel: string;
  readonly releaseId: string;
  readonly releaseState: string;
  readonly meeting: string | null;
  readonly hash: string;
  readonly state: PackState;
  readonly builtBy: string;
  readonly builtAt: Date;
  readonly frozenAt: Date | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly endedAt: Date | null;
  readonly replacedBy: string | null;
}

/** `select ${PACK_ROW}`: the columns and the tables that they come from. */
export const PACK_ROW = `p.id, p.force, p.audience, p.audience_name as "audienceName", p.reader, p.period,
  p.period_label as "periodLabel", p.release_id as "releaseId", r.state as "releaseState",
  to_char(p.meeting, 'YYYY-MM-DD') as meeting, encode(p.hash, 'hex') as hash, p.state, p.built_by as "builtBy",
  p.built_at as "builtAt", p.frozen_at as "frozenAt", p.approved_by as "approvedBy", p.approved_at as "approvedAt",
  p.published_at as "publishedAt", p.ended_at as "endedAt", p.replaced_by as "replacedBy"
  from release.pack p join release.release r on r.id = p.release_id`;

/** The row as people of this view see it. Staff networks and external scrutiny are not told who built and who approved. */
export function toPack({ releaseState, ...row }: PackRow, view: PackView): Pack {
  const day = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...row,
    ...(view === 'network' ? { builtBy: null, approvedBy: null } : {}),
    releasePublished: releaseState === 'published',
    builtAt: row.builtAt.toISOString(),
    ...{ frozenAt: day(row.frozenAt), approvedAt: day(row.approvedAt) },
    ...{ publishedAt: day(row.publishedAt), endedAt: day(row.endedAt) },
  };
}
