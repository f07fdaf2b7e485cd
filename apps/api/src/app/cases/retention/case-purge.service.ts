import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { ok, type ReferenceDate } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { calendarDay } from '../../platform/calendar-day';
import { CLOCK } from '../../platform/tokens';
import { CaseTransaction } from '../case-transaction.service';
import { eraseCases } from '../erasure/erase-cases';

/** Rows that one transaction removes. */
const BATCH = 500;
/** How often, a second apart, what somebody worked at is tried again. */
const TRIES = 30;
const BETWEEN_TRIES_MS = 1000;

export interface Purged {
  /** Entries whose ciphertext is gone; their digests stay. */
  readonly entries: number;
  /** Cases that are gone altogether. */
  readonly cases: number;
}

/** Entries whose time has come. The last contact stays longer where the colleague agreed to be asked after a year. */
const DUE_ENTRIES = `
  from cases.entry e join cases.case_file f on f.id = e.case_id join cases.removal r on r.case_id = e.case_id
 where e.ciphertext is not null and not f.held and f.closed_on < $1
   and case e.class
         when 'contact' then
           case when exists (select from cases.entry later
                              where later.case_id = e.case_id and later.class = 'contact' and later.seq > e.seq)
                then r.contact_on else r.last_contact_on end
         when 'narrative' then r.narrative_on else r.coded_on end <= $1`;

const DUE_CASES = `
  from cases.case_file f join cases.removal r on r.case_id = f.id
 where not f.held and f.closed_on < $1 and r.coded_on <= $1`;

/** Whose erasure a legal hold stopped that has ended since. */
const ASKED_CASES = 'from cases.case_file f where not f.held and f.erasure_asked_on is not null';

/** Removes what the retention file says, in batches that each stand for themselves: whatever stops it, what was removed
 *  stays removed, and the next run goes on. Cases under a legal hold are passed over. Cases that somebody works at this
 *  moment are tried again for half a minute, because the next run is a day away. */
@Injectable()
export class CasePurge {
  constructor(
    private readonly transaction: CaseTransaction,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Stops between two batches when `stopped` says so. */
  async run(stopped?: AbortSignal): Promise<Purged> {
    let [entries, cases] = [0, 0];
    for (let tries = 0; tries < TRIES; tries += 1) {
      const removed = await this.runOnce(stopped);
      entries += removed.entries;
      cases += removed.cases;
      const left = stopped?.aborted === true ? null : await this.count();
      if (left === null || left.entries + left.cases === 0) break;
      await pause(BETWEEN_TRIES_MS);
    }
    return { entries, cases };
  }

  private async runOnce(stopped?: AbortSignal): Promise<Purged> {
    const today = calendarDay(this.clock());
    const asked = await this.repeat((runner) => eraseSome(runner, ASKED_CASES, 'colleague', today), stopped);
    const cases = await this.repeat((runner) => eraseSome(runner, DUE_CASES, 'retention', today), stopped);
    const entries = await this.repeat((runner) => removeSome(runner, today), stopped);
    return { entries, cases: asked + cases };
  }

  /** What a run would remove now. */
  async count(): Promise<Purged> {
    const today = calendarDay(this.clock());
    const counted = await this.transaction.as({ party: 'job' }, async (runner) => {
      const [row] = (await runner.query(
        `select (select count(*) ${DUE_ENTRIES} and r.coded_on > $1)::int as entries,
                (select count(*) ${DUE_CASES})::int + (select count(*) ${ASKED_CASES})::int as cases`,
        [today],
      )) as Purged[];
      return ok(row ?? { entries: 0, cases: 0 });
    });
    return counted.ok ? counted.value : { entries: 0, cases: 0 };
  }

  private async repeat(
    batch: (runner: QueryRunner) => Promise<number>,
    stopped?: AbortSignal,
  ): Promise<number> {
    let total = 0;
    while (stopped?.aborted !== true) {
      const done = await this.transaction.as({ party: 'job' }, async (runner) => ok(await batch(runner)));
      const count = done.ok ? done.value : 0;
      if (count === 0) break;
      total += count;
    }
    return total;
  }
}

async function removeSome(runner: QueryRunner, today: ReferenceDate): Promise<number> {
  const [, removed] = (await runner.query(
    `update cases.entry gone set ciphertext = null, removed_on = $1
       from (select e.case_id, e.seq ${DUE_ENTRIES} limit $2 for update of e, f skip locked) due
      where gone.case_id = due.case_id and gone.seq = due.seq`,
    [today, BATCH],
  )) as [unknown, number];
  return removed;
}

async function eraseSome(
  runner: QueryRunner,
  due: string,
  by: 'colleague' | 'retention',
  today: ReferenceDate,
): Promise<number> {
  const found = (await runner.query(
    `select f.id ${due} and $1::date is not null order by f.closed_on limit $2 for update of f skip locked`,
    [today, BATCH],
  )) as { id: string }[];
  return found.length === 0
    ? 0
    : eraseCases(
        runner,
        found.map(({ id }) => id),
        by,
        today,
      );
}
