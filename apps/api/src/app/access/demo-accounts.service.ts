import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { newPhrase, PHRASE_WORDS } from '@muster/case-protocol';
import { type Account } from '@muster/contracts';
import { isCaseRole, type Refusal, type Result, type Role } from '@muster/domain';
import { DataSource } from 'typeorm';
import { type Configuration } from '../platform/configuration';
import { CONFIGURATION } from '../platform/tokens';
import { Accounts } from './accounts.service';
import { CaseRoles } from './case-roles/case-roles.service';
import { DEMO_PEOPLE, demoNeedsSecondFactor } from './demo-people';
import { generatePassword } from './generate-password';
import { describeSecret, newSecret, secretOfKey } from './second-factor/one-time-codes';
import { SecondFactorStore } from './second-factor/second-factor-store.service';

/** One demo account as it is printed and kept in `demo-accounts.json`. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly role: Role;
  /** Key for an authenticator, in base32, of accounts whose pages ask for a second factor. */
  readonly secondFactor?: string;
  /** What unlocks the cases of a listener. A real listener's words are known to them alone and kept nowhere. */
  readonly sevenWords?: string;
}

/** The accounts of a demonstration. Their passwords and keys are generated here and kept in a file that only the user of
 *  the service can read, because nobody else would know them. */
@Injectable()
export class DemoAccounts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accounts: Accounts,
    private readonly roles: CaseRoles,
    private readonly factors: SecondFactorStore,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Where the passwords are kept. */
  get file(): string {
    return join(this.configuration.dataDir, 'demo-accounts.json');
  }

  /** Creates the accounts when there is no account at all, or completes a creation that was cut off, and tells them; null
   *  when there is nothing to do. The file comes first: an account whose password nobody knows helps nobody. */
  async create(): Promise<readonly DemoAccount[] | null> {
    const present = new Set((await this.accounts.list()).map(({ username }) => username));
    const wanted = existsSync(this.file) || present.size > 0 ? this.kept() : this.invent();
    const missing = wanted.filter(({ username }) => !present.has(username));
    await Promise.all(missing.map((account) => this.add(account)));
    const fresh = (await this.accounts.list()).filter(({ lastSignInAt }) => lastSignInAt === null);
    for (const account of wanted) await this.setUpFactor(account, fresh);
    for (const account of wanted) await this.grant(account, fresh);
    return missing.length === 0 ? null : wanted;
  }

  /** The demo accounts as the file tells them, for printing again; empty when there are none. */
  kept(): readonly DemoAccount[] {
    if (!existsSync(this.file)) return [];
    return (JSON.parse(readFileSync(this.file, 'utf8')) as { accounts: DemoAccount[] }).accounts;
  }

  private invent(): readonly DemoAccount[] {
    const accounts = DEMO_PEOPLE.map(({ username, role }) => ({
      ...{ username, password: generatePassword(), role },
      ...(demoNeedsSecondFactor(role) && { secondFactor: describeSecret(newSecret(), username).key }),
      ...(role === 'listener' && { sevenWords: newPhrase(PHRASE_WORDS, randomBytes) }),
    }));
    const draft = `${this.file}.new`;
    writeFileSync(draft, `${JSON.stringify({ accounts }, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, this.file);
    return accounts;
  }

  private async add({ username, password, role }: DemoAccount): Promise<void> {
    const displayName = DEMO_PEOPLE.find((each) => each.username === username)?.displayName ?? username;
    const roles = isCaseRole(role) ? [] : [role];
    done(username, await this.accounts.add({ username, displayName, roles }, 'command-line', password));
  }

  /** Gives the account the second factor of the file, unless somebody has signed in since and may have changed it. */
  private async setUpFactor(
    { username, secondFactor }: DemoAccount,
    fresh: readonly Account[],
  ): Promise<void> {
    const account = fresh.find((each) => each.username === username);
    if (!account || secondFactor === undefined) return;
    done(username, await this.factors.setUp(this.dataSource.manager, account.id, secretOfKey(secondFactor)));
  }

  /** Grants a role of cases the way it is always done: one data protection officer proposes, the other confirms. What was
   *  ever proposed or ended stays as it is. */
  private async grant(
    { username, role, secondFactor }: DemoAccount,
    fresh: readonly Account[],
  ): Promise<void> {
    const isFresh = fresh.some((each) => each.username === username);
    if (!isFresh || !isCaseRole(role) || secondFactor === undefined) return;
    const post = DEMO_PEOPLE.find((each) => each.username === username)?.post ?? null;
    const known = (await this.roles.list()).find((each) => each.username === username);
    const id = known?.id ?? done(username, await this.roles.propose({ username, role, post }, 'dpo')).id;
    const waits = known === undefined || (known.confirmedBy === null && known.endedAt === null);
    if (waits) {
      done(username, await this.roles.confirm(id, 'dpo-2'));
    }
  }
}

function done<T>(username: string, outcome: Result<T, Refusal>): T {
  if (!outcome.ok) throw new Error(`the demo account ${username} was refused: ${outcome.refusal.code}`);
  return outcome.value;
}
