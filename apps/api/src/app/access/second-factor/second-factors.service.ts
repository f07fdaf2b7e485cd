import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type ConfirmedSecondFactor,
  type NewSecondFactor,
  type RecoveryCodes,
  type SecondFactor,
} from '@muster/contracts';
import { isCaseRole, ok, refuse, type Result } from '@muster/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { inTransaction } from '../../platform/postgres/in-transaction';
import { CLOCK } from '../../platform/tokens';
import { AuditTrail } from '../audit-trail.service';
import { type CurrentAccountValue } from '../current-account';
import { Sessions } from '../sessions.service';
import { type SignedIn } from '../sign-in.service';
import { toSession } from '../to-session';
import { describeSecret } from './one-time-codes';
import { SecondFactorLimits } from './second-factor-limits';
import { SecondFactorStore } from './second-factor-store.service';
import { type SecondFactorRefusal } from './second-factor.errors';

type Outcome<T> = Promise<Result<T, SecondFactorRefusal>>;

/** Setting up, giving and removing one's own second factor. A session that has given it is a new one. */
@Injectable()
export class SecondFactors {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: SecondFactorStore,
    private readonly limits: SecondFactorLimits,
    private readonly sessions: Sessions,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  async show(who: CurrentAccountValue): Promise<SecondFactor> {
    return {
      state: who.secondFactor,
      required: who.roles.some((role) => isCaseRole(role) || role === 'dpo'),
      recoveryCodesLeft: await this.store.codesLeft(this.dataSource.manager, who.id),
    };
  }

  /** A secret to put into an authenticator. Nothing is asked for before its first code was right. */
  async begin(who: CurrentAccountValue): Outcome<NewSecondFactor> {
    return this.dataSource.transaction(async (manager): Outcome<NewSecondFactor> => {
      const secret = await this.store.begin(manager, who.id);
      if (!secret.ok) return secret;
      await this.record(manager, who, 'begin');
      return ok(describeSecret(secret.value, who.username));
    });
  }

  /** The first code: from now on the factor is asked for. Every other session ends. */
  async confirm(
    who: CurrentAccountValue,
    typed: string,
  ): Outcome<ConfirmedSecondFactor & Pick<SignedIn, 'token'>> {
    return this.limited(who, 'confirm', async (manager) => {
      const codes = await this.store.confirm(manager, who.id, typed);
      if (!codes.ok) return codes;
      const opened = await this.replace(manager, who, true);
      if (!opened.ok) return opened;
      await this.sessions.endOthers(manager, who.id, opened.value.token);
      await this.record(manager, who, 'confirm');
      return ok({ ...opened.value, recoveryCodes: [...codes.value] });
    });
  }

  /** Opens the half-open session of somebody whose password was right. */
  async give(who: CurrentAccountValue, typed: string): Outcome<SignedIn> {
    return this.limited(who, 'give', async (manager) => {
      const given = await this.store.use(manager, who.id, typed);
      if (!given.ok) return given;
      const opened = await this.replace(manager, who, true);
      if (!opened.ok) return opened;
      await this.record(manager, who, 'give', { by: given.value });
      return opened;
    });
  }

  /** Ten new recovery codes; those before serve no more. */
  async renewCodes(who: CurrentAccountValue): Outcome<RecoveryCodes> {
    return this.dataSource.transaction(async (manager): Outcome<RecoveryCodes> => {
      const recoveryCodes = [...(await this.store.renewCodes(manager, who.id))];
      await this.record(manager, who, 'renew-codes');
      return ok({ recoveryCodes });
    });
  }

  /** Removes one's own factor with one more code, to set up another authenticator. Every session ends but this. */
  async remove(who: CurrentAccountValue, typed: string): Outcome<SignedIn> {
    return this.limited(who, 'remove', async (manager) => {
      const given = await this.store.use(manager, who.id, typed);
      if (!given.ok) return given;
      await this.store.remove(manager, who.id);
      const opened = await this.replace(manager, who, false);
      if (!opened.ok) return opened;
      await this.sessions.endOthers(manager, who.id, opened.value.token);
      await this.record(manager, who, 'remove', { by: given.value });
      return opened;
    });
  }

  /** Uses a code of somebody who acts without a session, at the terminal. */
  async check(who: Pick<CurrentAccountValue, 'id' | 'username'>, typed: string): Outcome<void> {
    return this.limited(who, 'check', async (manager) => {
      const given = await this.store.use(manager, who.id, typed);
      return given.ok ? ok(undefined) : given;
    });
  }

  /** A new session in the place of the one that asks; refused when that has ended meanwhile. */
  private async replace(manager: EntityManager, who: CurrentAccountValue, given: boolean): Outcome<SignedIn> {
    if (!(await this.sessions.end(manager, who.sessionId))) {
      return refuse('not-signed-in', 'the session has ended.');
    }
    const token = await this.sessions.open(manager, who, given ? this.clock() : null);
    return ok({ token, session: toSession(who, given ? 'given' : 'none') });
  }

  /** Counts the attempt, runs `work` in one transaction that a refusal undoes, and records a failure. */
  private async limited<T>(
    who: Pick<CurrentAccountValue, 'id' | 'username'>,
    verb: string,
    work: (manager: EntityManager) => Outcome<T>,
  ): Outcome<T> {
    const wait = await this.limits.begin(who.id);
    if (wait > 0) {
      return {
        ok: false,
        refusal: { code: 'too-many-attempts', message: 'too many attempts', retryAfter: wait },
      };
    }
    const outcome = await inTransaction(this.dataSource, ({ manager }) => work(manager));
    if (outcome.ok) await this.limits.succeed(who.id);
    else if (outcome.refusal.code === 'second-factor-failed') {
      await this.trail.append(this.dataSource, {
        ...{ actor: who.username, action: `second-factor.${verb}`, object: '', outcome: 'failed' },
      });
    }
    return outcome;
  }

  private async record(
    manager: EntityManager,
    { username }: CurrentAccountValue,
    verb: string,
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await this.trail.append(manager, {
      ...{ actor: username, action: `second-factor.${verb}`, object: '', outcome: 'done', detail },
    });
  }
}
