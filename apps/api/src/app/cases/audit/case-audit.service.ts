import { Injectable } from '@nestjs/common';
import { type CaseAuditLine, type CaseAuditQuery } from '@muster/contracts';
import { ok } from '@muster/domain';
import { CaseTransaction } from '../case-transaction.service';

/** Lines of one answer. */
const MOST_LINES = 5000;

/** What happened to cases, for the data protection officer: when, to the hour, who by their part in it, what and why. No
 *  content, no name, no reference. A case is a number of this one answer, made anew each time, so that lines of one case
 *  can be read together and no answer be laid beside another. */
@Injectable()
export class CaseAudit {
  constructor(private readonly transaction: CaseTransaction) {}

  /** Newest first. */
  async list(
    account: string,
    { party, action, from, to }: CaseAuditQuery,
  ): Promise<readonly CaseAuditLine[]> {
    const read = await this.transaction.as({ party: 'dpo', account }, async (runner) =>
      ok(
        (await runner.query(
          `with line as (
             select e.*, at at time zone 'Europe/London' as local from cases.event e),
           asked as (
             select * from line
              where ($1::text is null or party = $1) and ($2::text is null or what = $2)
                and ($3::date is null or local >= $3::date) and ($4::date is null or local < $4::date + 1)
              order by at desc, id limit $5),
           numbered as (
             select case_id, row_number() over (order by random())::int as number
               from (select distinct case_id from asked) c)
           select to_char(a.local, case when a.party = 'colleague' then 'YYYY-MM-DD' else 'YYYY-MM-DD HH24:00' end) as hour, a.party, a.what as action, a.detail as reason,
                  case when a.what in ('opened', 'break-glass-read', 'break-glass-read-silently') then 'all'
                       when a.what in ('re-encrypted', 'break-glass-re-encrypted', 'break-glass-re-encrypted-silently')
                         then 'keys'
                       when a.what in ('wrote') then 'entries'
                       else 'state' end as fields,
                  n.number as "case"
             from asked a join numbered n on n.case_id = a.case_id
            order by date_trunc('hour', a.local) desc, n.number, a.what, a.id`,
          [party ?? null, action ?? null, from ?? null, to ?? null, MOST_LINES],
        )) as CaseAuditLine[],
      ),
    );
    return read.ok ? read.value : [];
  }
}
