import { Inject, Injectable } from '@nestjs/common';
import { type CasePool, type CaseRelease as Asked, type Listener } from '@muster/contracts';
import { ok, refuse, type Result, stepOf } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { CLOCK } from '../../platform/tokens';
import { CaseReturns } from '../case-returns.service';
import { CaseTransaction } from '../case-transaction.service';
import { type CaseRefusal } from '../cases.errors';
import { readListeners } from '../read-listeners';
import { recordEvent } from '../record-event';
import { rewrapEntries } from '../rewrap-entries';
import { OwnCases } from './own-cases.service';

type Outcome<T> = Promise<Result<T, CaseRefusal>>;

/** A listener gives a case up. */
@Injectable()
export class CaseRelease {
  constructor(
    private readonly own: OwnCases,
    private readonly cases: CaseTransaction,
    private readonly returns: CaseReturns,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** To whose keys the case is to be encrypted: everybody who may have it, without the listener who gives it up. It tells
   *  that listener, by who is missing, whom else the colleague shut out; nobody can encrypt without knowing. The colleague
   *  sees that it was asked, whether or not the case is given up. */
  async pool(id: string, account: string): Outcome<CasePool> {
    return this.own.with(id, account, async (runner) => {
      await recordEvent(runner, id, { at: this.clock(), party: 'listener', account, what: 'asked-who-else' });
      return ok({ listeners: await this.left(runner, id, account) });
    });
  }

  /** The case is gone for this listener when the answer comes. With a conflict they are shut out for good, also from a case
   *  that has ended: nobody else gets that one. */
  async release({ case: id, reason, entries }: Asked, account: string): Outcome<null> {
    return this.own.with(id, account, async (runner, head): Outcome<null> => {
      if (reason !== 'conflict' && !stepOf(head.state, 'release', 'listener')) {
        return refuse('not-this-step', 'a case that has ended is given up for a conflict alone.');
      }
      await recordEvent(runner, id, { at: this.clock(), party: 'listener', account, what: reason });
      if (reason === 'conflict') {
        await runner.query(
          'insert into cases.exclusion (case_id, account) values ($1, $2) on conflict do nothing',
          [...[id, account]],
        );
      }
      const pool = await this.left(runner, id, account);
      if (entries.length > 0 && head.closedOn === null) {
        if (!(await rewrapEntries(runner, id, entries, pool))) {
          return refuse('entries-incomplete', 'every entry that is kept must come along.');
        }
        await runner.query('update cases.case_file set first_copy = true where id = $1', [id]);
      }
      await this.returns.takeFromListener(runner, head, 'listener');
      return ok(null);
    });
  }

  /** From here on the transaction is the server's own: whom a colleague shuts out is not a listener's to read. */
  private async left(runner: QueryRunner, id: string, account: string): Promise<Listener[]> {
    await this.cases.actAsSystem(runner, id);
    const listeners = await readListeners(runner, id);
    return listeners.filter((listener) => listener.id !== account);
  }
}
