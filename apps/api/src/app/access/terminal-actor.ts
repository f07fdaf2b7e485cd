import { type INestApplicationContext } from '@nestjs/common';
import { ok, refuse, type Refusal, type Result, type Role } from '@muster/domain';
import { Accounts } from './accounts.service';

/** Who the audit trail names for what is done at the terminal of the server by nobody in particular. */
export const COMMAND_LINE = 'command-line';

/** Who acts at the terminal: the account named with `--as`, which must be open and have one of `roles`, else
 *  `command-line`. */
export async function terminalActor(
  app: INestApplicationContext,
  as: unknown,
  roles: readonly Role[],
): Promise<Result<string, Refusal>> {
  if (typeof as !== 'string') return ok(COMMAND_LINE);
  const account = await app.get(Accounts).findByUsername(as);
  if (!account) return refuse('unknown-account', 'there is no account with the username after --as.');
  if (account.status !== 'active' || !roles.some((role) => account.roles.includes(role))) {
    return refuse(
      'account-not-suitable',
      `the account after --as must be open and have one of these roles: ${roles.join(', ')}.`,
    );
  }
  return ok(account.username);
}
