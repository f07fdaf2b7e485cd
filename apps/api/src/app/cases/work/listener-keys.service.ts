import { Inject, Injectable } from '@nestjs/common';
import { type ListenerKey, type ListenerProfile, type NewListenerKey } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { calendarDay } from '../../platform/calendar-day';
import { CLOCK } from '../../platform/tokens';
import { CaseTransaction } from '../case-transaction.service';
import { type CaseRefusal } from '../cases.errors';

type Outcome<T> = Promise<Result<T, CaseRefusal>>;

/** Keys of listeners, which their browsers make, and how colleagues find them. The secret ones are wrapped under words that
 *  never come here. */
@Injectable()
export class ListenerKeys {
  constructor(
    private readonly cases: CaseTransaction,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  async read(account: string): Outcome<ListenerKey> {
    return this.cases.as({ party: 'listener', account }, async (runner) =>
      ok(await readKey(runner, account)),
    );
  }

  /** New keys in the place of others only when `replace` says so; cases that were encrypted to the others then wait. The
   *  same keys sent again change nothing. */
  async keep({ replace, ...made }: NewListenerKey, account: string): Outcome<ListenerKey> {
    return this.cases.as({ party: 'listener', account }, async (runner): Outcome<ListenerKey> => {
      // One change at a time: two first keys at once would leave one browser with keys that nobody knows.
      await runner.query(`select pg_advisory_xact_lock(hashtext('listener-key'), hashtext($1))`, [account]);
      const known = await readKey(runner, account);
      if (known.key?.recipient === made.recipient && known.key.wrapped === made.wrapped) return ok(known);
      if (known.key !== null && !replace) return refuse('key-exists', 'there is a key already.');
      await runner.query(
        `insert into cases.listener as l (account, recipient, verify_key, wrapped, key_set_on)
         values ($1, $2, $3, $4, $5)
         on conflict (account) do update set recipient = excluded.recipient, verify_key = excluded.verify_key,
                                             wrapped = excluded.wrapped, key_set_on = excluded.key_set_on`,
        [account, made.recipient, made.verifyKey, made.wrapped, calendarDay(this.clock())],
      );
      await runner.query(
        `insert into cases.event (case_id, at, party, account, what)
         select id, $2, 'listener', $1, 'new-keys' from cases.case_file where assignee = $1`,
        [account, this.clock()],
      );
      return ok(await readKey(runner, account));
    });
  }

  async describe({ department, gender }: ListenerProfile, account: string): Outcome<ListenerKey> {
    return this.cases.as({ party: 'listener', account }, async (runner) => {
      await runner.query(
        `insert into cases.listener as l (account, department, gender) values ($1, $2, $3)
         on conflict (account) do update set department = excluded.department, gender = excluded.gender`,
        [account, department.trim(), gender.trim()],
      );
      return ok(await readKey(runner, account));
    });
  }
}

async function readKey(runner: QueryRunner, account: string): Promise<ListenerKey> {
  const [found] = (await runner.query(
    `select recipient, verify_key as "verifyKey", wrapped, department, gender from cases.listener where account = $1`,
    [account],
  )) as {
    recipient: string | null;
    verifyKey: string | null;
    wrapped: string | null;
    department: string;
    gender: string;
  }[];
  const { recipient = null, verifyKey = null, wrapped = null, department = '', gender = '' } = found ?? {};
  const isMade = recipient !== null && verifyKey !== null && wrapped !== null;
  return { account, key: isMade ? { recipient, verifyKey, wrapped } : null, department, gender };
}
