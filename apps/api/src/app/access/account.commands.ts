import { type Account } from '@muster/contracts';
import { ok, refuse, type Refusal, type Result, type Role, ROLES } from '@muster/domain';
import { type Command, type CommandContext } from '../platform/commands/command';
import { type AccountRefusal } from './accounts.errors';
import { Accounts, type AccountWithPassword } from './accounts.service';

/** Who the audit trail names for what is done at the terminal of the server. */
const ACTOR = 'command-line';

const ADD: Command = {
  path: 'account add',
  summary: 'Adds an account and prints the password generated for it, once.',
  usage: 'account add USERNAME --name NAME [--roles ROLE[,ROLE ...]]',
  options: { name: { type: 'string' }, roles: { type: 'string' } },
  async run({ app, print }, [username], options) {
    if (username === undefined || typeof options['name'] !== 'string') {
      return refuse('bad-usage', `usage: muster ${ADD.usage}`);
    }
    // Somebody whose only role is one that two people grant begins without any.
    const roles = typeof options['roles'] === 'string' ? readRoles(options['roles']) : ok([]);
    if (!roles.ok) return roles;
    const displayName = options['name'].trim();
    if (displayName.length < 1 || displayName.length > 80) {
      return refuse('name-unsuitable', 'a name has 1 to 80 characters.');
    }
    const added = await app.get(Accounts).add({ username, displayName, roles: roles.value }, ACTOR);
    return printed(print, added);
  },
};

const RESET: Command = {
  path: 'account reset',
  summary: 'Generates a new password and prints it, once; open sessions end.',
  usage: 'account reset USERNAME',
  options: {},
  async run(context, [username]) {
    const account = await find(context, username, RESET);
    if (!account.ok) return account;
    return printed(context.print, await context.app.get(Accounts).reset(account.value.id, ACTOR));
  },
};

const DISABLE: Command = {
  path: 'account disable',
  summary: 'Closes an account; open sessions end at once.',
  usage: 'account disable USERNAME',
  options: {},
  async run(context, [username]) {
    const account = await find(context, username, DISABLE);
    if (!account.ok) return account;
    const disabled = await context.app.get(Accounts).disable(account.value.id, ACTOR);
    if (!disabled.ok) return disabled;
    context.print(`${disabled.value.username} may no longer sign in.`);
    return ok(undefined);
  },
};

const ENABLE: Command = {
  path: 'account enable',
  summary: 'Opens a closed account again.',
  usage: 'account enable USERNAME',
  options: {},
  async run(context, [username]) {
    const account = await find(context, username, ENABLE);
    if (!account.ok) return account;
    const enabled = await context.app.get(Accounts).enable(account.value.id, ACTOR);
    if (!enabled.ok) return enabled;
    context.print(`${enabled.value.username} may sign in again.`);
    return ok(undefined);
  },
};

const LIST: Command = {
  path: 'account list',
  summary: 'Lists the accounts: username, status, roles, name; separated by tabs.',
  usage: 'account list',
  options: {},
  async run({ app, print }) {
    for (const { username, status, roles, displayName } of await app.get(Accounts).list()) {
      print([username, status, roles.join(','), displayName].join('\t'));
    }
    return ok(undefined);
  },
};

export const ACCOUNT_COMMANDS: readonly Command[] = [ADD, RESET, DISABLE, ENABLE, LIST];

function readRoles(text: string): Result<Role[], Refusal> {
  const words = text.split(',').map((word) => word.trim());
  const roles = ROLES.filter((role) => words.includes(role));
  if (roles.length !== new Set(words).size) {
    return refuse('unknown-role', `the roles are ${ROLES.join(', ')}; separate several by commas.`);
  }
  return ok(roles);
}

async function find(
  { app }: CommandContext,
  username: string | undefined,
  command: Command,
): Promise<Result<Account, Refusal>> {
  if (username === undefined) return refuse('bad-usage', `usage: muster ${command.usage}`);
  const account = await app.get(Accounts).findByUsername(username);
  return account ? ok(account) : refuse('unknown-account', 'there is no account with this username.');
}

function printed(
  print: CommandContext['print'],
  outcome: Result<AccountWithPassword, AccountRefusal>,
): Result<void, Refusal> {
  if (!outcome.ok) return outcome;
  print(`username  ${outcome.value.account.username}`);
  print(`password  ${outcome.value.password}`);
  print('The password is shown only now and has to be changed at the first sign-in.');
  return ok(undefined);
}
