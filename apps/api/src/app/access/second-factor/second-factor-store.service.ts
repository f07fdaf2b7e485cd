import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@muster/domain';
import { type EntityManager } from 'typeorm';
import { type Sealing, SealingKey } from '../../platform/keys/sealing-key.service';
import { CLOCK } from '../../platform/tokens';
import { newSecret, stepOfCode } from './one-time-codes';
import { readTypedCode } from './read-typed-code';
import { digestOfRecoveryCode, newRecoveryCodes } from './recovery-codes';
import { type SecondFactorRefusal } from './second-factor.errors';

type Outcome<T> = Promise<Result<T, SecondFactorRefusal>>;

/** How a code that was right was given. */
export type GivenBy = 'code' | 'recovery-code';

/** Keeps secrets and recovery codes, and uses each code once. Every method works in the caller's transaction. */
@Injectable()
export class SecondFactorStore {
  constructor(
    private readonly sealing: SealingKey,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Makes a secret that waits for its first code, in the place of one that waits already. */
  async begin(manager: EntityManager, accountId: string): Outcome<Buffer> {
    const sealing = await this.sealingFor(manager);
    if (!sealing.ok) return sealing;
    const secret = newSecret();
    const kept = await manager.query<unknown[]>(
      `insert into access.second_factor as f (account_id, secret, begun_at) values ($1, $2, $3)
         on conflict (account_id) do update set secret = excluded.secret, begun_at = excluded.begun_at
          where f.confirmed_at is null returning account_id`,
      [accountId, sealing.value.seal(placeOf(accountId), secret), this.clock()],
    );
    return kept.length === 1
      ? ok(secret)
      : refuse('second-factor-exists', 'there is a second factor already.');
  }

  /** Keeps a secret that is in use from now on, unless the account has one: for a demonstration. */
  async setUp(manager: EntityManager, accountId: string, secret: Uint8Array): Outcome<void> {
    const sealing = await this.sealingFor(manager);
    if (!sealing.ok) return sealing;
    await manager.query(
      `insert into access.second_factor (account_id, secret, begun_at, confirmed_at, last_counter)
       values ($1, $2, $3, $3, 0) on conflict do nothing`,
      [accountId, sealing.value.seal(placeOf(accountId), secret), this.clock()],
    );
    return ok(undefined);
  }

  /** Takes the first code of a secret that waits, and gives new recovery codes. */
  async confirm(manager: EntityManager, accountId: string, typed: string): Outcome<readonly string[]> {
    const step = await this.stepOf(manager, accountId, typed, 'is null');
    if (!step.ok) return step;
    const [, confirmed] = await manager.query<[unknown, number]>(
      `update access.second_factor set confirmed_at = $2, last_counter = $3
        where account_id = $1 and confirmed_at is null`,
      [accountId, this.clock(), step.value],
    );
    return confirmed === 1 ? ok(await this.renewCodes(manager, accountId)) : wrong();
  }

  /** Uses up a code of the authenticator or a recovery code. Two requests with one code: the second waits for the first
   *  and finds it used. */
  async use(manager: EntityManager, accountId: string, typed: string): Outcome<GivenBy> {
    const read = readTypedCode(typed);
    if (read?.kind === 'recovery-code') {
      const [, used] = await manager.query<[unknown, number]>(
        'delete from access.recovery_code where account_id = $1 and code_sha256 = $2',
        [accountId, digestOfRecoveryCode(accountId, read.text)],
      );
      return used === 1 ? ok('recovery-code') : wrong();
    }
    const step = await this.stepOf(manager, accountId, typed, 'is not null');
    if (!step.ok) return step;
    const [, used] = await manager.query<[unknown, number]>(
      `update access.second_factor set last_counter = $2
        where account_id = $1 and confirmed_at is not null and last_counter < $2`,
      [accountId, step.value],
    );
    return used === 1 ? ok('code') : wrong();
  }

  /** Ten new recovery codes; those before serve no more. */
  async renewCodes(manager: EntityManager, accountId: string): Promise<readonly string[]> {
    const codes = newRecoveryCodes();
    await manager.query('delete from access.recovery_code where account_id = $1', [accountId]);
    await manager.query(
      'insert into access.recovery_code (account_id, code_sha256) select $1, unnest($2::bytea[])',
      [accountId, codes.map((code) => digestOfRecoveryCode(accountId, code))],
    );
    return codes;
  }

  async codesLeft(manager: EntityManager, accountId: string): Promise<number> {
    const [row] = await manager.query<{ left: number }[]>(
      'select count(*)::int as left from access.recovery_code where account_id = $1',
      [accountId],
    );
    return row?.left ?? 0;
  }

  /** Forgets secret and codes. Returns whether there was a factor. */
  async remove(manager: EntityManager, accountId: string): Promise<boolean> {
    const [, removed] = await manager.query<[unknown, number]>(
      'delete from access.second_factor where account_id = $1',
      [accountId],
    );
    return removed === 1;
  }

  /** The key to seal with. It is made when nothing was ever sealed; later a missing one is a fault of the operator. */
  private async sealingFor(manager: EntityManager): Promise<Result<Sealing, SecondFactorRefusal>> {
    const [any] = await manager.query<unknown[]>('select 1 from access.second_factor limit 1');
    return this.sealing.use(any === undefined);
  }

  private async stepOf(
    manager: EntityManager,
    accountId: string,
    typed: string,
    confirmed: 'is null' | 'is not null',
  ): Outcome<number> {
    const [factor] = await manager.query<{ secret: Buffer }[]>(
      `select secret from access.second_factor where account_id = $1 and confirmed_at ${confirmed} for update`,
      [accountId],
    );
    if (!factor) return refuse('second-factor-not-begun', 'there is no second factor that waits for a code.');
    const read = readTypedCode(typed);
    if (read?.kind !== 'code') return wrong();
    const sealing = await this.sealing.use(false);
    if (!sealing.ok) return sealing;
    const secret = sealing.value.open(placeOf(accountId), factor.secret);
    if (!secret) {
      return refuse(
        'sealing-key-unusable',
        'The second factor was sealed under another key than the one in the keys folder; restore that from its backup.',
      );
    }
    const step = stepOfCode(secret, read.text, this.clock());
    return step === null ? wrong() : ok(step);
  }
}

/** Where a secret stands: it opens in the row of its own account only. */
function placeOf(accountId: string): string {
  return `muster/v1|access.second_factor.secret|${accountId}`;
}

function wrong(): Result<never, SecondFactorRefusal> {
  return refuse('second-factor-failed', 'the code is not right, or it was used already.');
}
