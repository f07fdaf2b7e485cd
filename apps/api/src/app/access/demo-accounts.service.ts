import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type Role, ROLES } from '@muster/domain';
import { type Configuration } from '../platform/configuration';
import { CONFIGURATION } from '../platform/tokens';
import { Accounts } from './accounts.service';
import { generatePassword } from './generate-password';

/** One demo account as it is printed and kept in `demo-accounts.json`. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly role: Role;
}

/** The accounts of a demonstration, one per role. Their passwords are generated here and kept in a file that only the
 *  user of the service can read, because nobody else would know them. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly accounts: Accounts,
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
    if (missing.length === 0) return null;
    await Promise.all(missing.map((account) => this.add(account)));
    return wanted;
  }

  /** The demo accounts as the file tells them, for printing again; empty when there are none. */
  kept(): readonly DemoAccount[] {
    if (!existsSync(this.file)) return [];
    return (JSON.parse(readFileSync(this.file, 'utf8')) as { accounts: DemoAccount[] }).accounts;
  }

  private invent(): readonly DemoAccount[] {
    const accounts = ROLES.map((role) => ({ username: role, password: generatePassword(), role }));
    const draft = `${this.file}.new`;
    writeFileSync(draft, `${JSON.stringify({ accounts }, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, this.file);
    return accounts;
  }

  private async add({ username, password, role }: DemoAccount): Promise<void> {
    const displayName = `Demo ${role.replace('-', ' ')}`;
    const added = await this.accounts.add({ username, displayName, roles: [role] }, 'command-line', password);
    if (!added.ok) throw new Error(`the demo account ${role} was refused: ${added.refusal.code}`);
  }
}
