import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseClose,
  type CaseEntries,
  type CaseFile,
  type CaseRewrap,
  type CaseWritten,
} from '@muster/contracts';
import { addMonths, fromEpochDay, ok, refuse, type Result, stepOf, toEpochDay } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { calendarDay } from '../../platform/calendar-day';
import { CLOCK } from '../../platform/tokens';
import { appendEntries } from '../append-entries';
import { CaseFiles } from '../case-files.service';
import { CaseWriter } from '../case-writer.service';
import { type CaseRefusal } from '../cases.errors';
import { type CaseHead } from '../lock-case';
import { readListeners } from '../read-listeners';
import { readWritten } from '../read-written';
import { recordEvent } from '../record-event';
import { rewrapEntries } from '../rewrap-entries';
import { OwnCases } from './own-cases.service';

type Outcome<T> = Promise<Result<T, CaseRefusal>>;

/** What a listener does with a case of their own. */
@Injectable()
export class CaseWork {
  constructor(
    private readonly own: OwnCases,
    private readonly files: CaseFiles,
    private readonly writer: CaseWriter,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Each opening is noted to the second: the colleague sees who looked. */
  async open(id: string, account: string): Outcome<CaseFile> {
    return this.own.with(id, account, async (runner, head) => {
      await this.record(runner, id, account, 'opened');
      await runner.query('update cases.case_file set news = false where id = $1 and news', [id]);
      return ok(await this.files.read(runner, head));
    });
  }

  async write({ case: id, ...asked }: CaseEntries, account: string): Outcome<CaseWritten> {
    return this.own.with(id, account, (runner, head) =>
      this.writer.write(runner, head, { party: 'listener', account }, asked),
    );
  }

  /** Takes the first copy, or the one to older keys, off the server: from here on listener, colleague and custodians read. */
  async rewrap({ case: id, entries }: CaseRewrap, account: string): Outcome<CaseWritten> {
    return this.own.with(id, account, async (runner): Outcome<CaseWritten> => {
      const reader = (await readListeners(runner)).find((listener) => listener.id === account);
      if (!reader) return refuse('no-listener-key', 'the listener has no key.');
      if (!(await rewrapEntries(runner, id, entries, [reader]))) {
        return refuse('entries-incomplete', 'every entry that is kept must come along.');
      }
      await runner.query('update cases.case_file set first_copy = false where id = $1', [id]);
      await this.record(runner, id, account, 're-encrypted');
      return ok(await readWritten(runner, id));
    });
  }

  /** Closes a case with its last words: outstanding checks stop, and the periods of removal begin. */
  async close({ case: id, entries, checkAfterYear }: CaseClose, account: string): Outcome<CaseWritten> {
    return this.own.with(id, account, async (runner, head): Outcome<CaseWritten> => {
      const saved = await appendEntries(runner, id, entries);
      if (saved === 'taken')
        return refuse('written-meanwhile', 'something else was written in the meantime.');
      if (saved === 'there' && head.state === 'closed') return ok(await readWritten(runner, id));
      const step = stepOf(head.state, 'close', 'listener');
      if (!step) return refuse('not-this-step', 'this case cannot be closed.');
      await this.end(runner, head, checkAfterYear);
      await this.record(runner, id, account, 'moved', step.to);
      return ok(await readWritten(runner, id));
    });
  }

  /** Notes that the totals were sent; the totals themselves come without the case. */
  async tallied(id: string, account: string): Outcome<null> {
    return this.own.with(id, account, async (runner, head): Outcome<null> => {
      if (head.closedOn === null) return refuse('not-this-step', 'totals are sent after the close.');
      if (head.tallied) return ok(null);
      await runner.query('update cases.case_file set tallied = true where id = $1', [id]);
      await this.record(runner, id, account, 'tallied');
      return ok(null);
    });
  }

  private async end(runner: QueryRunner, { id }: CaseHead, checkAfterYear: boolean): Promise<void> {
    const today = calendarDay(this.clock());
    await runner.query(
      `update cases.case_file set state = 'closed', closed_on = $2, check_after_year = $3 where id = $1`,
      [id, today, checkAfterYear],
    );
    await runner.query(
      `update cases.due_check set state = 'stopped' where case_id = $1 and state in ('waiting', 'due')`,
      [id],
    );
    if (!checkAfterYear) return;
    await runner.query(`insert into cases.due_check (case_id, after, due) values ($1, '12-months', $2)`, [
      id,
      fromEpochDay(addMonths(toEpochDay(today), 12)),
    ]);
  }

  private async record(
    runner: QueryRunner,
    id: string,
    account: string,
    what: string,
    detail = '',
  ): Promise<void> {
    await recordEvent(runner, id, { at: this.clock(), party: 'listener', account, what, detail });
  }
}
