import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseCheck,
  type CaseEvent,
  type CaseFile,
  type KeptEntry,
  type Listener,
} from '@muster/contracts';
import { addDays, toReferenceDate } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { calendarDay } from '../platform/calendar-day';
import { CLOCK } from '../platform/tokens';
import { type CaseHead } from './lock-case';
import { readListeners } from './read-listeners';
import { CaseRetention } from './retention/case-retention.service';

/** Reads a whole case for somebody whom the transaction lets see it. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly retention: CaseRetention,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Who else is shut out is told to the colleague alone: row-level security gives a listener no such row. */
  async read(runner: QueryRunner, head: CaseHead): Promise<CaseFile> {
    const { id, openedOn, closedOn, acknowledgedOn, acknowledgeBy, held, erasureAskedOn, tallied } = head;
    return {
      ...{ case: id, reference: head.reference, force: head.force, kind: head.kind, state: head.state },
      ...{ openedOn, closedOn, held, erasureAskedOn, tallied, firstCopy: head.firstCopy },
      acknowledgeBy: acknowledgedOn === null && closedOn === null ? acknowledgeBy : null,
      ...(await this.readListener(runner, head)),
      excluded: await readExcluded(runner, id),
      checks: await this.readChecks(runner, id),
      entries: await readEntries(runner, id),
      events: await readEvents(runner, id),
      removal: await this.readRemoval(runner, head),
    };
  }

  /** By what the case was told; by the file of today where the program has not written it down yet. */
  private async readRemoval(
    runner: QueryRunner,
    { id, closedOn, checkAfterYear }: CaseHead,
  ): Promise<CaseFile['removal']> {
    const [told] = (await runner.query(
      `select to_char(last_contact_on, 'YYYY-MM-DD') as contact, to_char(narrative_on, 'YYYY-MM-DD') as narrative,
              to_char(coded_on, 'YYYY-MM-DD') as coded from cases.removal where case_id = $1`,
      [id],
    )) as CaseFile['removal'][];
    if (told || closedOn === null) return told ?? { contact: null, narrative: null, coded: null };
    const after = (days: number) => addDays(toReferenceDate(closedOn), days);
    const { contactAfterYear } = this.retention.policy;
    return {
      contact: after(checkAfterYear ? contactAfterYear.days : this.retention.daysOf('contact')),
      narrative: after(this.retention.daysOf('narrative')),
      coded: after(this.retention.daysOf('coded')),
    };
  }

  private async readListener(
    runner: QueryRunner,
    { id, assignee, closedOn, firstCopy }: CaseHead,
  ): Promise<Pick<CaseFile, 'listener' | 'waitsForKeys'>> {
    const [found] = (await runner.query(
      `select l.account as id, p.display_name as "displayName", p.post, l.department, l.gender,
              coalesce(l.recipient, '') as recipient, coalesce(l.verify_key, '') as "verifyKey",
              not exists (select from cases.reader r
                           where r.case_id = $1 and r.account = l.account and r.recipient = l.recipient) as "waitsForKeys"
         from cases.listener l join cases.person p on p.id = l.account where l.account = $2`,
      [id, assignee],
    )) as (Listener & { waitsForKeys: boolean })[];
    if (!found) {
      const waitsForKeys = closedOn === null && (await couldBeReadByMore(runner, id, firstCopy));
      return { listener: null, waitsForKeys };
    }
    const { waitsForKeys, ...listener } = found;
    return { listener, waitsForKeys };
  }

  private async readChecks(runner: QueryRunner, id: string): Promise<CaseCheck[]> {
    return (await runner.query(
      `select after, to_char(due, 'YYYY-MM-DD') as due,
              case when state = 'waiting' and due <= $2 then 'due' else state end as state
         from cases.due_check where case_id = $1 order by due, after`,
      [id, calendarDay(this.clock())],
    )) as CaseCheck[];
  }
}

/** Whether a case without a listener waits for its colleague's page to encrypt it: somebody may have it, and it is not
 *  encrypted to all, or to nobody of them any more, because who was there has left or has another key. */
async function couldBeReadByMore(runner: QueryRunner, id: string, firstCopy: boolean): Promise<boolean> {
  const pool = await readListeners(runner, id);
  if (!firstCopy) return pool.length > 0;
  const readers = (await runner.query('select recipient from cases.reader where case_id = $1', [id])) as {
    recipient: string;
  }[];
  const keys = new Set(readers.map(({ recipient }) => recipient));
  return pool.length > 0 && !pool.some(({ recipient }) => keys.has(recipient));
}

async function readExcluded(runner: QueryRunner, id: string): Promise<string[]> {
  const rows = (await runner.query('select account from cases.exclusion where case_id = $1 order by 1', [
    id,
  ])) as { account: string }[];
  return rows.map(({ account }) => account);
}

async function readEntries(runner: QueryRunner, id: string): Promise<KeptEntry[]> {
  return (await runner.query(
    `select id, seq, class, replace(encode(ciphertext, 'base64'), E'\\n', '') as ciphertext,
            encode(digest, 'hex') as digest, to_char(removed_on, 'YYYY-MM-DD') as "removedOn"
       from cases.entry where case_id = $1 order by seq`,
    [id],
  )) as KeptEntry[];
}

async function readEvents(runner: QueryRunner, id: string): Promise<CaseEvent[]> {
  return (await runner.query(
    `select to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, e.party,
            coalesce(p.display_name, '') as who, e.what, e.detail
       from cases.event e left join cases.person p on p.id = e.account
      where e.case_id = $1 order by e.at, e.id`,
    [id],
  )) as CaseEvent[];
}
