import { Inject, Injectable } from '@nestjs/common';
import { CASE_LIFECYCLE, ok } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { calendarDay } from '../../platform/calendar-day';
import { CLOCK } from '../../platform/tokens';
import { CaseTransaction } from '../case-transaction.service';
import { CaseRetention } from '../retention/case-retention.service';

const CLOSED_BY_TIME = CASE_LIFECYCLE.filter(({ move, by }) => move === 'close' && by.includes('system'));

/** What time alone does to open cases: an acknowledgement that is late, a check that falls due, the end of one to which
 *  nobody writes. Run as often as one likes,
 *  it says each thing once. */
@Injectable()
export class CaseClock {
  constructor(
    private readonly transaction: CaseTransaction,
    private readonly retention: CaseRetention,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  async run(): Promise<void> {
    await this.transaction.as({ party: 'job' }, async (runner) => {
      await this.noteLate(runner);
      await this.fallDue(runner);
      await this.endQuiet(runner);
      return ok(undefined);
    });
  }

  /** The colleague sees on their page that the clock was missed; the allocator has it in the list. */
  private async noteLate(runner: QueryRunner): Promise<void> {
    await runner.query(
      `insert into cases.event (case_id, at, party, what, detail)
       select f.id, $2, 'system', 'acknowledgement-late', to_char(f.acknowledge_by, 'YYYY-MM-DD')
         from cases.case_file f
        where f.acknowledged_on is null and f.closed_on is null and f.acknowledge_by < $1
          and not exists (select from cases.event e where e.case_id = f.id and e.what = 'acknowledgement-late'
                             and e.detail = to_char(f.acknowledge_by, 'YYYY-MM-DD'))`,
      [calendarDay(this.clock()), this.clock()],
    );
  }

  /** After the close only the question after twelve months is left. */
  private async fallDue(runner: QueryRunner): Promise<void> {
    await runner.query(
      `with due as (
         update cases.due_check c set state = 'due' from cases.case_file f
          where f.id = c.case_id and c.state = 'waiting' and c.due <= $1
            and case when c.after = '12-months' then f.state = 'closed' else f.closed_on is null end
         returning c.case_id, c.after),
       news as (update cases.case_file f set news = true from due where f.id = due.case_id)
       insert into cases.event (case_id, at, party, what, detail)
       select case_id, $2, 'system', 'check-due', after from due`,
      [calendarDay(this.clock()), this.clock()],
    );
  }

  /** A colleague who has lost the code never comes back, and the words and the contact would stay for ever. What somebody
   *  does in a case, or a check that is to come, begins the wait anew; looking at it does not. A legal hold keeps all. */
  private async endQuiet(runner: QueryRunner): Promise<void> {
    await runner.query(
      `with quiet as (
         select f.id from cases.case_file f
          where f.state = any ($4) and not f.held
            and $1::date - $3::int >= greatest(f.opened_on,
                  (select max(e.at at time zone 'UTC')::date from cases.event e
                    where e.case_id = f.id and e.party in ('colleague', 'listener', 'allocator') and e.what <> 'opened'),
                  (select max(c.due) from cases.due_check c where c.case_id = f.id and c.state in ('waiting', 'due')))
            for no key update of f skip locked),
       ended as (update cases.case_file f set state = 'closed', closed_on = $1, news = true from quiet where f.id = quiet.id),
       stopped as (update cases.due_check c set state = 'stopped' from quiet
                    where c.case_id = quiet.id and c.state in ('waiting', 'due'))
       insert into cases.event (case_id, at, party, what) select id, $2, 'system', 'closed-quiet' from quiet`,
      [
        ...[calendarDay(this.clock()), this.clock(), this.retention.policy.quiet.days],
        CLOSED_BY_TIME.map(({ from }) => from),
      ],
    );
  }
}
