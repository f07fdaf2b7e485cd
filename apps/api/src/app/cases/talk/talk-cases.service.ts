import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseFile,
  type CaseWritten,
  type TalkEntries,
  type TalkExclusion,
  type TalkKey,
  type TalkRewrap,
} from '@muster/contracts';
import { ok, refuse, type Result, stepOf } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { calendarDay } from '../../platform/calendar-day';
import { CLOCK } from '../../platform/tokens';
import { CaseFiles } from '../case-files.service';
import { caseNotFound } from '../case-not-found';
import { CaseTransaction } from '../case-transaction.service';
import { CaseWriter } from '../case-writer.service';
import { type CaseRefusal } from '../cases.errors';
import { type CaseHead, lockCase } from '../lock-case';
import { readListeners } from '../read-listeners';
import { readWritten } from '../read-written';
import { recordEvent } from '../record-event';
import { rewrapEntries } from '../rewrap-entries';
import { TalkExclusions } from './talk-exclusions.service';
import { hashAccessKey } from './hash-access-key';
import { TalkLimits } from './talk-limits';

type Outcome<T> = Promise<Result<T, CaseRefusal>>;

/** What a colleague does with their own case. The return code is the only way to it; a wrong one, one of an erased case and
 *  one that never was get the same answer after the same work. */
@Injectable()
export class TalkCases {
  constructor(
    private readonly cases: CaseTransaction,
    private readonly files: CaseFiles,
    private readonly writer: CaseWriter,
    private readonly exclusions: TalkExclusions,
    private readonly limits: TalkLimits,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** That the colleague came is written nowhere. */
  async open({ key }: TalkKey, address: string): Outcome<CaseFile> {
    return this.withCase(key, address, async (runner, head) => ok(await this.files.read(runner, head)));
  }

  async write({ key, ...asked }: TalkEntries, address: string): Outcome<CaseWritten> {
    return this.withCase(key, address, (runner, head) =>
      this.writer.write(runner, head, { party: 'colleague', account: null }, asked),
    );
  }

  async exclude({ key, ...asked }: TalkExclusion, address: string): Outcome<CaseWritten> {
    return this.withCase(key, address, (runner, head) => this.exclusions.exclude(runner, head, asked));
  }

  /** The colleague's browser encrypts everything to the listener that the case is with by now. */
  async rewrap({ key, listener, entries }: TalkRewrap, address: string): Outcome<CaseWritten> {
    return this.withCase(key, address, async (runner, head): Outcome<CaseWritten> => {
      const reader = (await readListeners(runner, head.id)).find(({ id }) => id === listener);
      if (!reader || head.assignee !== listener) {
        return refuse('listener-not-eligible', 'the case is not with this listener.');
      }
      if (!(await rewrapEntries(runner, head.id, entries, [reader]))) {
        return refuse('entries-incomplete', 'every entry that is kept must come along.');
      }
      await runner.query('update cases.case_file set first_copy = false where id = $1', [head.id]);
      await this.record(runner, head.id, 're-encrypted');
      return ok(await readWritten(runner, head.id));
    });
  }

  async withdraw({ key }: TalkKey, address: string): Outcome<CaseWritten> {
    return this.withCase(key, address, async (runner, head): Outcome<CaseWritten> => {
      if (head.state === 'withdrawn') return ok(await readWritten(runner, head.id));
      const step = stepOf(head.state, 'withdraw', 'colleague');
      if (!step) return refuse('not-this-step', 'a closed case is not withdrawn.');
      await runner.query('update cases.case_file set state = $2, closed_on = $3, news = true where id = $1', [
        head.id,
        step.to,
        calendarDay(this.clock()),
      ]);
      await runner.query(
        `update cases.due_check set state = 'stopped' where case_id = $1 and state in ('waiting', 'due')`,
        [head.id],
      );
      await this.record(runner, head.id, 'moved', step.to);
      return ok(await readWritten(runner, head.id));
    });
  }

  /** Finds and locks the case of a return code. Other services for colleagues, such as erasure, come in here too. */
  async withCase<T>(
    key: string,
    address: string,
    work: (runner: QueryRunner, head: CaseHead) => Outcome<T>,
  ): Outcome<T> {
    const wait = await this.limits.beginTry(address);
    if (wait > 0) {
      return { ok: false, refusal: { code: 'too-many-tries', message: 'too many tries', retryAfter: wait } };
    }
    const access = hashAccessKey(key);
    let wasFound = false;
    const outcome = await this.cases.as({ party: 'colleague', access }, async (runner): Outcome<T> => {
      const head = await lockCase(runner, { access });
      if (!head) return caseNotFound();
      wasFound = true;
      return work(runner, head);
    });
    if (wasFound) await this.limits.takeBackTry(address);
    return outcome;
  }

  private async record(runner: QueryRunner, id: string, what: string, detail = ''): Promise<void> {
    await recordEvent(runner, id, { at: this.clock(), party: 'colleague', account: null, what, detail });
  }
}
