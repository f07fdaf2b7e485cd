import { Inject, Injectable } from '@nestjs/common';
import { type BreakGlass, type BreakGlassFile, type BreakGlassRewrap } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { CLOCK } from '../../platform/tokens';
import { appendEntries } from '../append-entries';
import { CaseFiles } from '../case-files.service';
import { CaseReturns } from '../case-returns.service';
import { CaseCustody, type Decider } from '../custody/case-custody.service';
import { type CustodyRefusal } from '../custody.errors';
import { type CaseHead, lockCase } from '../lock-case';
import { readListeners } from '../read-listeners';
import { recordEvent } from '../record-event';
import { rewrapEntries } from '../rewrap-entries';
import { eventOfOpening } from './event-of-opening';
import { readOpenings } from './read-openings';

type Outcome<T> = Promise<Result<T, CustodyRefusal>>;

/** The case of an opening, for its two custodians and while the window is open. It can be read; only where the listener's
 *  key is lost it can be encrypted anew. */
@Injectable()
export class BreakGlassFiles {
  constructor(
    private readonly custody: CaseCustody,
    private readonly files: CaseFiles,
    private readonly returns: CaseReturns,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Each look is written into the record of the case. */
  async read(by: Decider, id: string): Outcome<BreakGlassFile> {
    return this.custody.decide(by, 'break-glass.file', async (runner): Outcome<BreakGlassFile> => {
      const opened = await this.openedBy(runner, by, id);
      if (!opened.ok) return opened;
      const { opening, head } = opened.value;
      await this.record(runner, by, id, 'break-glass-read');
      await actAsCustodian(runner, by);
      return ok({ opening, file: await this.files.read(runner, head) });
    });
  }

  /** For a lost phrase the entries are encrypted to the new key of the listener; for a listener who is gone to everybody
   *  who may have the case, and it waits for one of them. Keys that the case did not name are introduced behind them, in
   *  the same step: their holders read all of it or nothing has changed. */
  async rewrap(by: Decider, { id, entries, introduced = [] }: BreakGlassRewrap): Outcome<null> {
    return this.custody.decide(by, 'break-glass.rewrap', async (runner): Outcome<null> => {
      const opened = await this.openedBy(runner, by, id);
      if (!opened.ok) return opened;
      const { opening, head } = opened.value;
      const isGone = opening.reason === 'listener-gone';
      if (!isGone && opening.reason !== 'lost-phrase') {
        return refuse('view-only', 'opened for this reason, a case can be read and not changed.');
      }
      await actAsCustodian(runner, by);
      const pool = await readListeners(runner, head.id);
      const readers = pool.filter((reader) => (reader.id === head.assignee) !== isGone);
      if (readers.length === 0) {
        return isGone
          ? refuse('listener-not-eligible', 'nobody is left who may have this case.')
          : refuse('no-listener-key', 'the listener has not made a new key yet.');
      }
      if (!(await rewrapEntries(runner, head.id, entries, readers))) {
        return refuse('entries-incomplete', 'every entry that is kept must come along.');
      }
      if ((await appendEntries(runner, head.id, introduced)) === 'taken') {
        return refuse('written-meanwhile', 'something else was written in the meantime.');
      }
      await runner.query(`update cases.case_file set first_copy = $2, news = true where id = $1`, [
        head.id,
        isGone,
      ]);
      await actAsJob(runner);
      if (isGone) await this.returns.takeFromListener(runner, head, 'system');
      await this.record(runner, by, id, 'break-glass-re-encrypted');
      return ok(null);
    });
  }

  private async openedBy(
    runner: QueryRunner,
    by: Decider,
    id: string,
  ): Outcome<{ readonly opening: BreakGlass; readonly head: CaseHead }> {
    const now = this.clock();
    const [found] = (await runner.query(
      `select case_id as "caseId", agreed_at is not null and over_at is null and ends_at > $3 as open
         from cases.break_glass where id = $1 and case_id is not null and $2 in (asked_by, agreed_by)`,
      [id, by.id, now],
    )) as { caseId: string; open: boolean | null }[];
    if (!found) return refuse('unknown-opening', 'there is no opening with this id that you take part in.');
    const head = await lockCase(runner, { id: found.caseId });
    const [opening] = await readOpenings(runner, now, id);
    // The listener that the case was given to since may be one of the two.
    if (found.open !== true || !head || !opening || head.assignee === by.id) {
      return refuse('opening-over', 'this opening is not open, or not any more.');
    }
    return ok({ opening, head });
  }

  private async record(runner: QueryRunner, by: Decider, id: string, what: string): Promise<void> {
    const event = await eventOfOpening(runner, id, what);
    if (event === null) return;
    const { caseId, ...said } = event;
    await recordEvent(runner, caseId, { at: this.clock(), party: 'custodian', account: by.id, ...said });
  }
}

/** Content is read by the rules for custodians, not by those of the server. */
async function actAsCustodian(runner: QueryRunner, { id }: Decider): Promise<void> {
  await runner.query(
    `select set_config('muster.party', 'custodian', true), set_config('muster.account', $1, true)`,
    [id],
  );
}

async function actAsJob(runner: QueryRunner): Promise<void> {
  await runner.query(`select set_config('muster.party', 'job', true)`);
}
