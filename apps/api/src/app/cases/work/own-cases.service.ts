import { Inject, Injectable } from '@nestjs/common';
import { type CaseList, type CaseSummary } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { calendarDay } from '../../platform/calendar-day';
import { CLOCK } from '../../platform/tokens';
import { caseNotFound } from '../case-not-found';
import { CaseTransaction } from '../case-transaction.service';
import { type CaseRefusal } from '../cases.errors';
import { type CaseHead, lockCase } from '../lock-case';

type Outcome<T> = Promise<Result<T, CaseRefusal>>;

interface SummaryRow extends Omit<CaseSummary, 'due'> {
  readonly what: string | null;
  readonly on: string | null;
}

/** Cases of one listener. Those of others are not there: the same answer, after the same statement. */
@Injectable()
export class OwnCases {
  constructor(
    private readonly cases: CaseTransaction,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** What is due first comes first. */
  async list(account: string): Outcome<CaseList> {
    const today = calendarDay(this.clock());
    return this.cases.as({ party: 'listener', account }, async (runner): Outcome<CaseList> => {
      const rows = (await runner.query(
        `select f.id as "case", f.reference, f.kind, f.state, f.news,
                case when f.state = 'assigned' then 'acknowledge'
                     when c.due is not null then c.after
                     when f.state = 'closed' and not f.tallied then 'totals' end as what,
                to_char(case when f.state = 'assigned' then f.acknowledge_by
                             when c.due is not null then c.due
                             when f.state = 'closed' and not f.tallied then f.closed_on end, 'YYYY-MM-DD') as "on"
           from cases.case_file f
           left join lateral (select after, due from cases.due_check d
                               where d.case_id = f.id and d.state in ('waiting', 'due') order by due limit 1) c on true
          where f.assignee = $1
          order by "on" nulls last, f.reference`,
        [account],
      )) as SummaryRow[];
      return ok({
        cases: rows.map(({ what, on, ...summary }) => ({
          ...summary,
          due: what === null || on === null ? null : { what, on, late: on < today },
        })),
      });
    });
  }

  /** Finds and locks a case of the listener, for one transaction. */
  async with<T>(
    id: string,
    account: string,
    work: (runner: QueryRunner, head: CaseHead) => Outcome<T>,
  ): Outcome<T> {
    return this.cases.as({ party: 'listener', account }, async (runner): Outcome<T> => {
      const head = await lockCase(runner, { id });
      return head ? work(runner, head) : caseNotFound();
    });
  }
}
