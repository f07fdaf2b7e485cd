import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Account } from '@muster/contracts';
import { isCaseRole, ok, refuse, type Result, type Role } from '@muster/domain';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { CLOCK } from '../platform/tokens';
import { AccountEntity } from './account.entity';
import { type AccountRefusal } from './accounts.errors';
import { AuditTrail } from './audit-trail.service';
import { generatePassword } from './generate-password';
import { incompatibleRoles } from './incompatible-roles';
import { PasswordHashing } from './password-hashing.service';
import { Sessions } from './sessions.service';

/** The shape of a username; the same rule stands in the database. */
const USERNAME = /^[a-z][a-z0-9._-]{2,39}$/;

/** An account with the password generated for it: shown once, never stored. */
export interface AccountWithPassword {
  readonly account: Account;
  readonly password: string;
}

/** Manages local accounts. Each change ends the sessions it touches and goes to the audit trail, all in one transaction. */
@Injectable()
export class Accounts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly hashing: PasswordHashing,
    private readonly sessions: Sessions,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  async list(): Promise<Account[]> {
    const accounts = await this.dataSource.getRepository(AccountEntity).find({ order: { username: 'ASC' } });
    return accounts.map(toAccount);
  }

  async findByUsername(username: string): Promise<Account | null> {
    const account = await this.dataSource.getRepository(AccountEntity).findOneBy({ username });
    return account && toAccount(account);
  }

  /** Adds an account with a generated password that its owner has to change. Only the demo accounts are given theirs,
   *  because it stands in a file. */
  async add(
    asked: { readonly username: string; readonly displayName: string; readonly roles: readonly Role[] },
    actor: string,
    given: string | null = null,
  ): Promise<Result<AccountWithPassword, AccountRefusal>> {
    if (!USERNAME.test(asked.username))
      return refuse('username-unsuitable', 'the username does not have the right form.');
    const clash = incompatibleRoles(asked.roles);
    if (clash !== null) return refuse('roles-incompatible', clash);
    if (asked.roles.some(isCaseRole)) return grantedByTwo();
    const password = given ?? generatePassword();
    const hashed = await this.hashing.hash(password);
    if (!hashed.ok) return hashed;
    return this.dataSource.transaction(
      async (manager): Promise<Result<AccountWithPassword, AccountRefusal>> => {
        const { raw } = await manager
          .createQueryBuilder()
          .insert()
          .into(AccountEntity)
          .values({
            username: asked.username,
            displayName: asked.displayName,
            roles: [...new Set(asked.roles)],
            passwordHash: hashed.value,
            mustChangePassword: given === null,
            createdAt: this.clock(),
            createdBy: actor,
          })
          .orIgnore()
          .returning('id')
          .execute();
        const [inserted] = raw as { id: string }[];
        if (!inserted) return refuse('username-taken', 'there is or was an account with this username.');
        const account = await manager.findOneByOrFail(AccountEntity, { id: inserted.id });
        await this.record(manager, actor, 'account.add', account, { roles: account.roles });
        return ok({ account: toAccount(account), password });
      },
    );
  }

  async disable(id: string, actor: string): Promise<Result<Account, AccountRefusal>> {
    return this.change(id, actor, 'account.disable', async (manager, account) => {
      if (await this.isLastAdministrator(manager, account)) {
        return refuse('last-administrator', 'this is the only account that can manage accounts.');
      }
      account.disabledAt ??= this.clock();
      return ok({});
    });
  }

  async enable(id: string, actor: string): Promise<Result<Account, AccountRefusal>> {
    return this.change(id, actor, 'account.enable', (_, account) => {
      account.disabledAt = null;
      return Promise.resolve(ok({}));
    });
  }

  /** Gives the account these roles beside the roles of cases that it has: those two people grant and end. */
  async setRoles(
    id: string,
    roles: readonly Role[],
    actor: string,
  ): Promise<Result<Account, AccountRefusal>> {
    return this.change(id, actor, 'account.set-roles', async (manager, account) => {
      const kept = account.roles.filter(isCaseRole);
      if (roles.some((role) => isCaseRole(role) && !kept.includes(role))) return grantedByTwo();
      const wanted = [...new Set([...roles, ...kept])];
      const clash = incompatibleRoles(wanted);
      if (clash !== null) return refuse('roles-incompatible', clash);
      if (!roles.includes('administrator') && (await this.isLastAdministrator(manager, account))) {
        return refuse('last-administrator', 'this is the only account that can manage accounts.');
      }
      const before = account.roles;
      account.roles = wanted;
      return ok({ before, after: account.roles });
    });
  }

  /** Gives the account a new generated password that its owner has to change. Refused for whoever meets cases and has no second
   *  factor yet: with the password an administrator could set one up, and be that person. */
  async reset(id: string, actor: string): Promise<Result<AccountWithPassword, AccountRefusal>> {
    const password = generatePassword();
    const hashed = await this.hashing.hash(password);
    if (!hashed.ok) return hashed;
    const changed = await this.change(id, actor, 'account.reset', async (manager, account) => {
      if (account.roles.some(isCaseRole) && !(await hasSecondFactor(manager, id))) {
        return refuse('account-not-suitable', 'Without a second factor, its roles of cases are ended first.');
      }
      account.passwordHash = hashed.value;
      account.mustChangePassword = true;
      return ok({});
    });
    return changed.ok ? ok({ account: changed.value, password }) : changed;
  }

  /** Runs `edit` on the stored account and saves it, with the end of its sessions and the audit event, or nothing. */
  private async change(
    id: string,
    actor: string,
    action: string,
    edit: (
      manager: EntityManager,
      account: AccountEntity,
    ) => Promise<Result<Readonly<Record<string, unknown>>, AccountRefusal>>,
  ): Promise<Result<Account, AccountRefusal>> {
    return this.dataSource.transaction(async (manager): Promise<Result<Account, AccountRefusal>> => {
      // One change of an administrator at a time: two that disable each other would leave nobody.
      await manager.query('select 1 from access.account where $1 = any(roles) order by id for update', [
        'administrator',
      ]);
      const account = await manager.findOne(AccountEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!account) return refuse('unknown-account', 'there is no such account.');
      const edited = await edit(manager, account);
      if (!edited.ok) return edited;
      await manager.save(account);
      await this.sessions.endAll(manager, id);
      await this.record(manager, actor, action, account, edited.value);
      return ok(toAccount(account));
    });
  }

  private async isLastAdministrator(manager: EntityManager, account: AccountEntity): Promise<boolean> {
    if (!account.roles.includes('administrator') || account.disabledAt) return false;
    const active = await manager.findBy(AccountEntity, { disabledAt: IsNull() });
    return !active.some(({ id, roles }) => id !== account.id && roles.includes('administrator'));
  }

  private async record(
    manager: EntityManager,
    actor: string,
    action: string,
    account: AccountEntity,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.trail.append(manager, { actor, action, object: account.username, outcome: 'done', detail });
  }
}

async function hasSecondFactor(manager: EntityManager, account: string): Promise<boolean> {
  const found = await manager.query<unknown[]>(
    'select 1 from access.second_factor where account_id = $1 and confirmed_at is not null',
    [account],
  );
  return found.length > 0;
}

function grantedByTwo(): Result<never, AccountRefusal> {
  return refuse('granted-by-two', 'two data protection officers or key custodians grant this role.');
}

function toAccount(account: AccountEntity): Account {
  return {
    id: account.id,
    username: account.username,
    displayName: account.displayName,
    roles: account.roles,
    status: account.disabledAt ? 'disabled' : 'active',
    createdAt: account.createdAt.toISOString(),
    lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
  };
}
