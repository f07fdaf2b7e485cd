import { Inject, Injectable } from '@nestjs/common';
import { type Assignment, type Listener, type WaitingCase, type WaitingCaseList } from '@muster/contracts';
import { ok, refuse, type Result, stepOf } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { calendarDay } from '../../platform/calendar-day';
import { CLOCK } from '../../platform/tokens';
import { caseNotFound } from '../case-not-found';
import { CaseReturns } from '../case-returns.service';
import { CaseTransaction } from '../case-transaction.service';
import { type CaseRefusal } from '../cases.errors';
import { lockCase } from '../lock-case';
import { readListeners } from '../read-listeners';
import { recordEvent } from '../record-event';

type Outcome<T> = Promise<Result<T, CaseRefusal>>;

interface WaitingRow extends Omit<WaitingCase, 'eligible' | 'excluded' | 'late'> {
  readonly isAcknowledged: boolean;
  readonly shutOut: readonly { readonly id: string; readonly name: string }[];
}

/** Cases as an allocator meets them: no words, and no reason for a choice. */
@Injectable()
export class Allocation {
  constructor(
    private readonly cases: CaseTransaction,
    private readonly returns: CaseReturns,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Every case that has not ended: those that wait first, by their clock. */
  async list(account: string): Outcome<WaitingCaseList> {
    const today = calendarDay(this.clock());
    return this.cases.as({ party: 'allocator', account }, async (runner): Outcome<WaitingCaseList> => {
      const rows = await readWaiting(runner);
      const listeners = await readListeners(runner);
      const open = await readOpen(runner);
      return ok({
        cases: rows.map(({ isAcknowledged, shutOut, ...row }) => ({
          ...row,
          late: !isAcknowledged && row.acknowledgeBy < today,
          excluded: shutOut.map(({ name }) => name),
          eligible: listeners
            .filter(({ id }) => !shutOut.some((other) => other.id === id))
            .map(({ id, displayName }) => ({ id, displayName, open: open.get(id) ?? 0 })),
        })),
      });
    });
  }

  /** Who may not have it is asked in the statement that gives it, so that a denial at the same moment is not overrun. */
  async assign({ case: id, listener }: Assignment, account: string): Outcome<null> {
    return this.cases.as({ party: 'allocator', account }, async (runner): Outcome<null> => {
      const head = await lockCase(runner, { id });
      if (!head) return caseNotFound();
      if (!stepOf(head.state, 'assign', 'allocator')) {
        return refuse('not-this-step', 'the case is with a listener already.');
      }
      const [, assigned] = (await runner.query(
        `update cases.case_file f set assignee = l.account, state = 'assigned'
           from cases.listener l join cases.person p on p.id = l.account
          where f.id = $1 and f.state = 'requested' and l.account = $2 and l.recipient is not null and p.listens
            and not exists (select from cases.exclusion x where x.case_id = f.id and x.account = l.account)`,
        [id, listener],
      )) as [unknown, number];
      if (assigned === 0) return this.whyNot(runner, id, listener);
      await this.record(runner, id, account, 'assigned');
      return ok(null);
    });
  }

  /** Takes a case from a listener who is ill, away or has left. It can be read by another once the colleague or two
   *  custodians have encrypted it anew. */
  async release(id: string, account: string): Outcome<null> {
    return this.cases.as({ party: 'allocator', account }, async (runner): Outcome<null> => {
      const head = await lockCase(runner, { id });
      if (!head) return caseNotFound();
      if (!stepOf(head.state, 'release', 'allocator')) {
        return refuse('not-this-step', 'the case waits for a listener already.');
      }
      await this.returns.takeFromListener(runner, head, 'allocator');
      await this.record(runner, id, account, 'released');
      return ok(null);
    });
  }

  private async whyNot(runner: QueryRunner, id: string, listener: string): Outcome<null> {
    const [found] = (await runner.query(
      `select p.listens and not exists (select from cases.exclusion x where x.case_id = $1 and x.account = p.id) as eligible
         from cases.person p where p.id = $2`,
      [id, listener],
    )) as { eligible: boolean }[];
    return found?.eligible
      ? refuse('no-listener-key', 'this listener has not made a key.')
      : refuse('listener-not-eligible', 'this listener cannot have the case.');
  }

  private async record(runner: QueryRunner, id: string, account: string, what: string): Promise<void> {
    await recordEvent(runner, id, { at: this.clock(), party: 'allocator', account, what });
  }
}

async function readWaiting(runner: QueryRunner): Promise<readonly WaitingRow[]> {
  return (await runner.query(
    `select f.id as "case", f.reference, f.kind, to_char(f.opened_on, 'YYYY-MM-DD') as "openedOn",
            to_char(f.acknowledge_by, 'YYYY-MM-DD') as "acknowledgeBy", f.acknowledged_on is not null as "isAcknowledged",
            p.display_name as listener,
            (select coalesce(json_agg(json_build_object('id', x.account, 'name', s.display_name) order by s.display_name), '[]')
               from cases.exclusion x join cases.person s on s.id = x.account where x.case_id = f.id) as "shutOut"
       from cases.case_file f left join cases.person p on p.id = f.assignee
      where f.state not in ('closed', 'withdrawn')
      order by f.assignee is not null, f.acknowledge_by, f.reference`,
  )) as WaitingRow[];
}

/** How many cases that have not ended each listener has. */
async function readOpen(runner: QueryRunner): Promise<ReadonlyMap<Listener['id'], number>> {
  const rows = (await runner.query(
    `select assignee, count(*)::int as cases from cases.case_file
      where assignee is not null and state not in ('closed', 'withdrawn') group by assignee`,
  )) as { assignee: string; cases: number }[];
  return new Map(rows.map(({ assignee, cases }) => [assignee, cases]));
}
