import { type INestApplicationContext } from '@nestjs/common';
import { Accounts } from '../app/access/accounts.service';
import { AuditReader } from '../app/access/audit-reader.service';
import { generatePassword } from '../app/access/generate-password';
import { Sessions } from '../app/access/sessions.service';
import { SignIn } from '../app/access/sign-in.service';
import { required } from './required';

const ADDRESS = '127.0.0.1';
const ACTOR = 'generate';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Does once what people do with accounts, sessions and the audit trail. `pass` moves the clock of the application. */
export async function useAccounts(app: INestApplicationContext, pass: (ms: number) => void): Promise<void> {
  const accounts = app.get(Accounts);
  const sessions = app.get(Sessions);
  const signIn = app.get(SignIn);
  const password = generatePassword();
  const asked = { username: 'generate-analyst', displayName: 'Analyst', roles: ['analyst'] as const };
  const { account } = required(await accounts.add(asked, ACTOR, password));
  await accounts.list();
  await accounts.findByUsername(account.username);

  const first = required(await signIn.begin(account.username, password, ADDRESS));
  const who = await sessions.find(first.token);
  if (!who) throw new Error('The session just opened is not there');
  const { token } = required(await signIn.changePassword(who, password, generatePassword(), ADDRESS));
  pass(2 * MINUTE_MS);
  const again = await sessions.find(token);
  if (again) await signIn.end(again);
  await signIn.begin('nobody-of-this-name', password, ADDRESS);

  required(await accounts.disable(account.id, ACTOR));
  required(await accounts.enable(account.id, ACTOR));
  required(await accounts.reset(account.id, ACTOR));
  required(await accounts.setRoles(account.id, ['administrator'], ACTOR));
  // Refused: nobody else could manage accounts.
  await accounts.disable(account.id, ACTOR);
  pass(DAY_MS);
  await sessions.sweep();

  const reader = app.get(AuditReader);
  await reader.page(0);
  await reader.verify();
}
