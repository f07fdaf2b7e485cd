import { Inject, Injectable } from '@nestjs/common';
import { type CaseParty, stepOf } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { calendarDay } from '../platform/calendar-day';
import { CLOCK } from '../platform/tokens';
import { ACKNOWLEDGE_WORKING_DAYS } from './acknowledge-working-days';
import { type CaseHead } from './lock-case';
import { WorkingDays } from './retention/working-days.service';

/** Takes a case from its listener, so that an allocator finds it again. */
@Injectable()
export class CaseReturns {
  constructor(
    private readonly workingDays: WorkingDays,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** An open case waits again; where it had been acknowledged, its clock starts anew. One that has ended stays ended,
   *  without a listener. What was agreed stays in the record. */
  async takeFromListener(runner: QueryRunner, head: CaseHead, by: CaseParty): Promise<void> {
    const step = stepOf(head.state, 'release', by);
    const today = calendarDay(this.clock());
    await runner.query(
      `update cases.case_file set assignee = null, state = $2, news = true, acknowledged_on = null,
              acknowledge_by = case when acknowledged_on is null then acknowledge_by else $3::date end
        where id = $1`,
      [head.id, step?.to ?? head.state, this.workingDays.after(today, ACKNOWLEDGE_WORKING_DAYS)],
    );
  }
}
