import { Inject, Injectable } from '@nestjs/common';
import { type Listener, type TalkReceipt, type TalkRequest } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { calendarDay } from '../../platform/calendar-day';
import { CLOCK } from '../../platform/tokens';
import { ACKNOWLEDGE_WORKING_DAYS } from '../acknowledge-working-days';
import { appendEntries } from '../append-entries';
import { CaseTransaction } from '../case-transaction.service';
import { type CaseRefusal } from '../cases.errors';
import { excludeListeners } from '../exclude-listeners';
import { lockCase } from '../lock-case';
import { newReference } from '../new-reference';
import { noteReaders } from '../note-readers';
import { readListeners } from '../read-listeners';
import { readRecovery } from '../read-recovery';
import { recordEvent } from '../record-event';
import { WorkingDays } from '../retention/working-days.service';
import { hashAccessKey } from './hash-access-key';
import { TalkLimits } from './talk-limits';

type Outcome<T> = Promise<Result<T, CaseRefusal>>;

/** Takes a colleague's request for a conversation. */
@Injectable()
export class TalkRequests {
  constructor(
    private readonly cases: CaseTransaction,
    private readonly workingDays: WorkingDays,
    private readonly limits: TalkLimits,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Sent twice with the same entries (the first answer got lost), it is kept once and answered alike. */
  async request(asked: TalkRequest, address: string): Outcome<TalkReceipt> {
    const wait = await this.limits.beginRequest(address);
    if (wait > 0) {
      return { ok: false, refusal: { code: 'too-many-tries', message: 'too many tries', retryAfter: wait } };
    }
    const access = hashAccessKey(asked.key);
    return this.cases.as({ party: 'colleague', access }, async (runner): Outcome<TalkReceipt> => {
      const there = await lockCase(runner, { access });
      if (there) return there.id === asked.case ? this.repeat(runner, asked, access) : taken();
      const recovery = await readRecovery(runner);
      const listeners = await readListeners(runner);
      if (!recovery || listeners.length === 0) {
        return refuse('talk-not-open', 'there is no listener, or no recovery key.');
      }
      const pool = listeners.filter(({ id }) => !asked.excluded.includes(id));
      const readers = asked.listener === null ? pool : pool.filter(({ id }) => id === asked.listener);
      if (asked.listener !== null && readers.length === 0) {
        return refuse('listener-not-eligible', 'this listener cannot have the case.');
      }
      if (!(await this.insert(runner, asked, access, recovery.force))) {
        // The same request may have come in on another connection at this very moment.
        return this.repeat(runner, asked, access);
      }
      return this.fill(runner, asked, readers, access);
    });
  }

  /** False when somebody has the id, the code or the reference already. */
  private async insert(
    runner: QueryRunner,
    { case: id, kind, listener }: TalkRequest,
    access: Buffer,
    force: string,
  ): Promise<boolean> {
    const today = calendarDay(this.clock());
    const added = (await runner.query(
      `insert into cases.case_file
         (id, force, reference, kind, state, opened_on, acknowledge_by, assignee, access_hash, first_copy)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
      [
        ...[id, force, newReference(), kind, listener === null ? 'requested' : 'assigned', today],
        ...[this.workingDays.after(today, ACKNOWLEDGE_WORKING_DAYS), listener, access, listener === null],
      ],
    )) as unknown[];
    return added.length > 0;
  }

  private async fill(
    runner: QueryRunner,
    { case: id, excluded, entries, listener }: TalkRequest,
    readers: readonly Listener[],
    access: Buffer,
  ): Outcome<TalkReceipt> {
    if ((await excludeListeners(runner, id, excluded)) === null) {
      return refuse('listener-not-eligible', 'somebody who was named is not known.');
    }
    if ((await appendEntries(runner, id, entries)) !== 'saved') return taken();
    await noteReaders(runner, id, readers);
    const by = { at: this.clock(), account: null } as const;
    await recordEvent(runner, id, { ...by, party: 'colleague', what: 'requested' });
    if (listener !== null) {
      await recordEvent(runner, id, { ...by, party: 'colleague', what: 'moved', detail: 'assigned' });
    }
    return receipt(runner, access);
  }

  private async repeat(
    runner: QueryRunner,
    { case: id, entries }: TalkRequest,
    access: Buffer,
  ): Outcome<TalkReceipt> {
    const there = await lockCase(runner, { access });
    if (there?.id !== id || (await appendEntries(runner, id, entries)) !== 'there') return taken();
    return receipt(runner, access);
  }
}

function taken(): Result<never, CaseRefusal> {
  return refuse('written-meanwhile', 'this was sent before with other content.');
}

async function receipt(runner: QueryRunner, access: Buffer): Outcome<TalkReceipt> {
  const head = await lockCase(runner, { access });
  if (!head) throw new Error('a case went away in its own transaction');
  const { reference, state, acknowledgeBy } = head;
  return ok({ reference, state, acknowledgeBy });
}
