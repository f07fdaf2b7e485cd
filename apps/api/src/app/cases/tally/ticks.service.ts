import { Inject, Injectable } from '@nestjs/common';
import { type Ticks as TicksBody } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { calendarDay } from '../../platform/calendar-day';
import { CLOCK } from '../../platform/tokens';
import { CaseTransaction } from '../case-transaction.service';
import { type CustodyRefusal } from '../custody.errors';
import { readRecovery } from '../read-recovery';
import { halfYearOf } from './half-year-of';
import { TickCodes } from './tick-codes.service';

/** Fewer ticks than these wait: together they would still be one case. */
const SMALLEST_BATCH = 10;
/** One case may bring twenty ticks: from fewer requests than these, its own could be told apart. */
const FEWEST_REQUESTS = 3;
const LOCK = `select pg_advisory_xact_lock(hashtextextended('cases.tally', 0))`;

/** Ticks of closed cases on their way to the tally. They come without a case, and neither the listener nor the time is kept;
 *  at least ten of several requests are counted together, in an order that says nothing. */
@Injectable()
export class Ticks {
  constructor(
    private readonly transaction: CaseTransaction,
    private readonly codes: TickCodes,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Puts ticks into the queue; one that is sent twice counts once. Everything that waits is written anew with them, in
   *  another order: the numbers of transactions and the places of rows would else show which came together. Refused as a
   *  whole when a code is none. */
  async receive({ ticks }: TicksBody): Promise<Result<undefined, CustodyRefusal>> {
    if (!ticks.every(({ kind, code }) => this.codes.has(kind, code))) {
      return refuse('unknown-tick', 'a tick has a code that is not in the lists of this program.');
    }
    return this.transaction.as({ party: 'job' }, async (runner) => {
      const recovery = await readRecovery(runner);
      if (!recovery) return refuse('talk-not-open', 'there is no recovery key, so there are no cases.');
      await runner.query(LOCK);
      await runner.query(
        `with sent as (
           select distinct on (id) id, kind, code from unnest($2::uuid[], $3::text[], $4::text[]) as t (id, kind, code)),
         fresh as (insert into cases.tick_seen (id) select id from sent on conflict do nothing returning id),
         counted as (
           insert into cases.tick_request as r (force, waiting) select $1, 1 where exists (select from fresh)
           on conflict (force) do update set waiting = r.waiting + 1),
         waited as (delete from cases.tick_queue returning force, kind, code),
         mixed as (
           select force, kind, code from waited union all select $1, s.kind, s.code from sent s join fresh using (id))
         insert into cases.tick_queue (id, force, kind, code)
         select gen_random_uuid(), force, kind, code from mixed order by random()`,
        [
          recovery.force,
          ticks.map(({ id }) => id),
          ticks.map(({ kind }) => kind),
          ticks.map(({ code }) => code),
        ],
      );
      return ok(undefined);
    });
  }

  /** Counts what waits, for each force in which at least ten from at least three requests wait, into the half-year of today.
   *  Returns how many were counted. Ticks that came in a half-year which has too few count in the next. */
  async flush(): Promise<number> {
    const flushed = await this.transaction.as({ party: 'job' }, async (runner) => {
      // Two flushes at once could each take a part of ten.
      await runner.query(LOCK);
      const [row] = (await runner.query(
        `with enough as (
           select force from cases.tick_queue join cases.tick_request r using (force)
            where r.waiting >= $3 group by force having count(*) >= $1),
         begun as (update cases.tick_request r set waiting = 0 from enough where r.force = enough.force),
         taken as (delete from cases.tick_queue q using enough where q.force = enough.force
                   returning q.force, q.kind, q.code),
         counted as (
           insert into cases.tally as t (force, half_year, kind, code, count)
           select force, $2, kind, code, count(*) from taken group by force, kind, code order by random()
           on conflict (force, half_year, kind, code) do update set count = t.count + excluded.count)
         select count(*)::int as ticks from taken`,
        [SMALLEST_BATCH, halfYearOf(calendarDay(this.clock())), FEWEST_REQUESTS],
      )) as { ticks: number }[];
      return ok(row?.ticks ?? 0);
    });
    return flushed.ok ? flushed.value : 0;
  }
}
