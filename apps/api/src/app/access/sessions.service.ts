import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, Not } from 'typeorm';
import { CLOCK } from '../platform/tokens';
import { type AccountEntity } from './account.entity';
import { type CurrentAccountValue } from './current-account';
import { SecondFactorEntity } from './second-factor/second-factor.entity';
import { SessionEntity } from './session.entity';
import { ABSOLUTE_LIMIT_MS, idleLimitMs } from './session-limits';

/** How stale `last_seen_at` may get: one write a minute, not one a request. */
const SEEN_EVERY_MS = 60_000;

/** Opens, finds and ends sessions. The cookie holds 256 random bits; the database only their SHA-256, so that a stolen
 *  backup opens no session. */
@Injectable()
export class Sessions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Opens a session inside the caller's transaction and returns the secret for the cookie. `secondFactorAt`: when the
   *  person gave their second factor; null when they have none or have yet to give it. */
  async open(
    manager: EntityManager,
    account: Pick<AccountEntity, 'id'>,
    secondFactorAt: Date | null = null,
  ): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock();
    await manager.insert(SessionEntity, {
      tokenSha256: sha256(token),
      account: { id: account.id },
      createdAt: now,
      lastSeenAt: now,
      secondFactorAt,
    });
    return token;
  }

  /** Whose session this is, or null when it is unknown, ended, too old, unused for too long or of a disabled account. */
  async find(token: string): Promise<CurrentAccountValue | null> {
    const sessions = this.dataSource.getRepository(SessionEntity);
    // Not `findOne`, which asks twice when there is a relation.
    const session = await sessions
      .createQueryBuilder('session')
      .innerJoinAndSelect('session.account', 'account')
      .leftJoinAndMapOne(
        'session.factor',
        SecondFactorEntity,
        'factor',
        'factor.accountId = account.id and factor.confirmedAt is not null',
      )
      .where({ tokenSha256: sha256(token) })
      .getOne();
    if (!session) return null;
    const { account } = session;
    const now = this.clock().getTime();
    const idle = now - session.lastSeenAt.getTime();
    if (
      account.disabledAt ||
      idle >= idleLimitMs(account.roles) ||
      now - session.createdAt.getTime() >= ABSOLUTE_LIMIT_MS
    ) {
      await sessions.delete({ id: session.id });
      return null;
    }
    // An update never brings back a row that somebody deleted meanwhile.
    if (idle >= SEEN_EVERY_MS) await sessions.update({ id: session.id }, { lastSeenAt: new Date(now) });
    return {
      id: account.id,
      username: account.username,
      displayName: account.displayName,
      roles: account.roles,
      mustChangePassword: account.mustChangePassword,
      secondFactor: session.secondFactorAt ? 'given' : session.factor ? 'needed' : 'none',
      sessionId: session.id,
    };
  }

  /** Ends one session. Returns whether it was still open. */
  async end(manager: EntityManager, sessionId: string): Promise<boolean> {
    const { affected } = await manager.delete(SessionEntity, { id: sessionId });
    return affected === 1;
  }

  /** Ends every session of an account but the one with this secret. */
  async endOthers(manager: EntityManager, accountId: string, token: string): Promise<void> {
    await manager.delete(SessionEntity, { account: { id: accountId }, tokenSha256: Not(sha256(token)) });
  }

  /** Ends every session of an account, in the transaction that disables it or changes its roles or password. */
  async endAll(manager: EntityManager, accountId: string): Promise<void> {
    await manager.delete(SessionEntity, { account: { id: accountId } });
  }

  /** Removes the sessions that nobody can use any more. Returns how many. */
  async sweep(): Promise<number> {
    const oldest = new Date(this.clock().getTime() - ABSOLUTE_LIMIT_MS);
    const { affected } = await this.dataSource
      .createQueryBuilder()
      .delete()
      .from(SessionEntity)
      .where('created_at < :oldest', { oldest })
      .execute();
    return affected ?? 0;
  }
}

function sha256(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
