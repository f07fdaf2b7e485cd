import { type Account } from '@muster/contracts';
import { ok, refuse, type Refusal, type Result, type Role } from '@muster/domain';
import { type CommandContext } from '../../platform/commands/command';
import { Accounts } from '../accounts.service';
import { namedActor } from '../named-actor';
import { SecondFactors } from '../second-factor/second-factors.service';

/** Who acts at the terminal where a session would need its second factor: the account after `--as`, which must be an open
 *  one with one of `roles`, with a code of its second factor after `--code`. Without the code, whoever sits at the server
 *  would be several people. `whom` stands in the sentence that asks for the account. */
export async function actorWithCode(
  { app }: CommandContext,
  { as, code }: { readonly as?: unknown; readonly code?: unknown },
  roles: readonly Role[],
  whom: string,
): Promise<Result<Account, Refusal>> {
  const actor = await namedActor(app, as, roles, whom);
  if (!actor.ok) return actor;
  const account = await app.get(Accounts).findByUsername(actor.value);
  if (!account) return refuse('unknown-account', 'there is no account with this username.');
  if (typeof code !== 'string') {
    return refuse(
      'bad-usage',
      'give a code of the second factor of the account after --as with --code CODE.',
    );
  }
  const checked = await app.get(SecondFactors).check(account, code);
  return checked.ok ? ok(account) : checked;
}
