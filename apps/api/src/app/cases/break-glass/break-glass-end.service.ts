import { Inject, Injectable } from '@nestjs/common';
import { ok } from '@muster/domain';
import { CaseTransaction } from '../case-transaction.service';
import { CLOCK } from '../../platform/tokens';
import { HOURS_TO_AGREE } from './hours-to-agree';

/** Ends openings whose time is over. The window itself closes by the clock, and so does the time to agree, whether or not
 *  this has run. */
@Injectable()
export class BreakGlassEnd {
  constructor(
    private readonly transaction: CaseTransaction,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  async run(): Promise<void> {
    await this.transaction.as({ party: 'job' }, async (runner) => {
      await runner.query(
        `with over as (
           update cases.break_glass set over_at = coalesce(ends_at, $1)
            where over_at is null
              and (ends_at <= $1 or agreed_at is null and asked_at <= $1 - make_interval(hours => $2))
           returning case_id, silence, agreed_at)
         insert into cases.event (case_id, at, party, what)
         select case_id, $1, 'system',
                case when agreed_at is null then 'break-glass-lapsed' else 'break-glass-over' end
                || case when silence = 'none' then '' else '-silently' end
           from over where case_id is not null`,
        [this.clock(), HOURS_TO_AGREE],
      );
      return ok(undefined);
    });
  }
}
