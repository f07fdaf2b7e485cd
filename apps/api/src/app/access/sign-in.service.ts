import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Session } from '@muster/contracts';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { DataSource, IsNull, Not } from 'typeorm';
import { CLOCK } from '../platform/tokens';
import { AccountEntity } from './account.entity';
import { type AccountRefusal } from './accounts.errors';
import { AuditTrail } from './audit-trail.service';
import { type CurrentAccountValue } from './current-account';
import { isSuitablePassword } from './is-suitable-password';
import { PasswordHashing } from './password-hashing.service';
import { Sessions } from './sessions.service';
import { SecondFactorEntity } from './second-factor/second-factor.entity';
import { SignInLimits } from './sign-in-limits';
import { toSession } from './to-session';

/** A new session: the secret for the cookie and who it belongs to. */
export interface SignedIn {
  readonly token: string;
  readonly session: Session;
}

export interface SignInRefusal extends Refusal {
  readonly code: 'sign-in-failed' | 'too-many-attempts' | 'unavailable';
  /** Seconds to wait after too many attempts. */
  readonly retryAfter?: number;
}

/** Signing in and out, and choosing a password. */
@Injectable()
export class SignIn {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly hashing: PasswordHashing,
    private readonly sessions: Sessions,
    private readonly limits: SignInLimits,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Opens a session. An unknown name, a wrong password and a disabled account give the same answer after the same work. */
  async begin(
    typedName: string,
    password: string,
    address: string,
  ): Promise<Result<SignedIn, SignInRefusal>> {
    const username = typedName.trim().toLowerCase();
    const wait = await this.limits.begin(address, username);
    if (wait > 0)
      return {
        ok: false,
        refusal: { code: 'too-many-attempts', message: 'too many attempts', retryAfter: wait },
      };
    const account = await this.withHash({ username });
    const matches = await this.hashing.matches(account?.passwordHash ?? null, password);
    if (!matches.ok) return matches;
    if (!account || !matches.value || account.disabledAt) return this.failed(account);
    const token = await this.open(account);
    if (token === null) return this.failed(account);
    await this.limits.succeed(address, username);
    const factor = await this.dataSource
      .getRepository(SecondFactorEntity)
      .existsBy({ accountId: account.id, confirmedAt: Not(IsNull()) });
    return ok({ token, session: toSession(account, factor ? 'needed' : 'none') });
  }

  /** Null when the password was replaced or the account disabled while the one that was typed was compared. */
  private async open({ id, username, passwordHash }: AccountEntity): Promise<string | null> {
    return this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.update(
        AccountEntity,
        { id, passwordHash, disabledAt: IsNull() },
        { lastSignInAt: this.clock() },
      );
      if (affected !== 1) return null;
      const opened = await this.sessions.open(manager, { id });
      await this.trail.append(manager, {
        actor: username,
        action: 'session.begin',
        object: '',
        outcome: 'done',
      });
      return opened;
    });
  }

  /** A name that no account has stays out of the trail: it may be a password typed into the wrong field. */
  private async failed(account: AccountEntity | null): Promise<Result<never, SignInRefusal>> {
    await this.trail.append(this.dataSource, {
      actor: 'anonymous',
      action: 'session.begin',
      object: account?.username ?? '',
      outcome: 'failed',
    });
    return refuse('sign-in-failed', 'the username and the password do not fit.');
  }

  async end(account: CurrentAccountValue): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.sessions.end(manager, account.sessionId);
      await this.trail.append(manager, {
        actor: account.username,
        action: 'session.end',
        object: '',
        outcome: 'done',
      });
    });
  }

  /** Replaces the password and every session of the account by a new one. */
  async changePassword(
    who: CurrentAccountValue,
    current: string,
    next: string,
    address: string,
  ): Promise<Result<SignedIn, AccountRefusal | SignInRefusal>> {
    const wait = await this.limits.begin(address, who.username);
    if (wait > 0)
      return {
        ok: false,
        refusal: { code: 'too-many-attempts', message: 'too many attempts', retryAfter: wait },
      };
    const account = await this.withHash({ id: who.id });
    const matches = await this.hashing.matches(account?.passwordHash ?? null, current);
    if (!matches.ok) return matches;
    if (!account || !matches.value) return refuse('sign-in-failed', 'the present password is not right.');
    await this.limits.succeed(address, who.username);
    if (current === next || !isSuitablePassword(next, account.username)) {
      return refuse('password-unsuitable', 'the new password is too easy to guess.');
    }
    const hashed = await this.hashing.hash(next);
    if (!hashed.ok) return hashed;
    return this.dataSource.transaction(async (manager): Promise<Result<SignedIn, AccountRefusal>> => {
      // Nobody who lost the account while the hash was computed gets it back.
      const { affected } = await manager.update(
        AccountEntity,
        { id: account.id, passwordHash: account.passwordHash },
        { passwordHash: hashed.value, mustChangePassword: false },
      );
      if (affected !== 1) return refuse('sign-in-failed', 'the account changed in the meantime.');
      await this.sessions.endAll(manager, account.id);
      const token = await this.sessions.open(
        manager,
        account,
        who.secondFactor === 'given' ? this.clock() : null,
      );
      await this.trail.append(manager, {
        actor: account.username,
        action: 'session.change-password',
        object: '',
        outcome: 'done',
      });
      return ok({ token, session: toSession({ ...account, mustChangePassword: false }, who.secondFactor) });
    });
  }

  private async withHash(where: { username: string } | { id: string }): Promise<AccountEntity | null> {
    return this.dataSource
      .getRepository(AccountEntity)
      .createQueryBuilder('account')
      .addSelect('account.passwordHash')
      .where(where)
      .getOne();
  }
}
