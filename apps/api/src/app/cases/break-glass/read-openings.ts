import { type BreakGlass } from '@muster/contracts';
import { type QueryRunner } from 'typeorm';

/** Openings as people see them at `now`, newest first; all of them, or the one with `id`. */
export async function readOpenings(
  runner: QueryRunner,
  now: Date,
  id: string | null = null,
): Promise<BreakGlass[]> {
  const name = (column: string) => `(select p.display_name from cases.person p where p.id = b.${column})`;
  const moment = (column: string) => `to_char(b.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  return (await runner.query(
    `select b.id, b.reference, b.reason, ${name('asked_by')} as "askedBy", ${moment('asked_at')} as "askedAt",
            ${name('agreed_by')} as "agreedBy", ${moment('ends_at')} as "endsAt",
            b.silence = 'none' as "colleagueTold", b.silence as "silenceReason",
            case when b.reviewed_at is not null then 'reviewed'
                 when b.over_at is not null or b.ends_at <= $1 then 'over'
                 when b.agreed_at is not null then 'open' else 'asked' end as state,
            ${name('reviewed_by')} as "reviewedBy"
       from cases.break_glass b where $2::uuid is null or b.id = $2 order by b.asked_at desc, b.id`,
    [now, id],
  )) as BreakGlass[];
}
