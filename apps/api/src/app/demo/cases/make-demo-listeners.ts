import { randomBytes } from 'node:crypto';
import { newListenerKeys, publicOf, unwrapKeys, wrapKeys } from '@muster/case-protocol';
import { type INestApplicationContext } from '@nestjs/common';
import { ok, type Refusal, type Result } from '@muster/domain';
import { Accounts } from '../../access/accounts.service';
import { DemoAccounts } from '../../access/demo-accounts.service';
import { ListenerKeys } from '../../cases/work/listener-keys.service';
import { type DemoListener } from './demo-ground';

/** How colleagues find the listeners of the demonstration. Invented. */
const PROFILES: Readonly<Record<string, { readonly department: string; readonly gender: string }>> = {
  listener: { department: 'Response North', gender: 'Woman' },
  'listener-2': { department: 'Criminal Justice', gender: 'Man' },
  'prap-coordinator': { department: 'People Services', gender: 'Woman' },
  'executive-lead': { department: 'Force Executive', gender: 'Man' },
};

/** Makes the keys of the demonstration's listeners as their browsers would, wrapped under the seven words of the file of the
 *  demo accounts, and says how colleagues find them. Keys that are there are opened with those words; refused when they do
 *  not fit, because somebody has made others since. By username. */
export async function makeDemoListeners(
  app: INestApplicationContext,
): Promise<Result<ReadonlyMap<string, DemoListener>, Refusal>> {
  const service = app.get(ListenerKeys);
  const made = new Map<string, DemoListener>();
  for (const { username, sevenWords } of app.get(DemoAccounts).kept()) {
    const account = sevenWords === undefined ? null : await app.get(Accounts).findByUsername(username);
    if (!account || sevenWords === undefined) continue;
    const known = await service.read(account.id);
    if (!known.ok) return known;
    if (known.value.key) {
      const opened = await unwrapKeys(known.value.key.wrapped, sevenWords);
      if (!opened.ok) return opened;
      made.set(username, { id: account.id, keys: opened.value });
      continue;
    }
    const keys = newListenerKeys((bytes) => new Uint8Array(randomBytes(bytes)));
    const wrapped = await wrapKeys(keys, sevenWords);
    const kept = await service.keep({ ...publicOf(keys), wrapped, replace: false }, account.id);
    if (!kept.ok) return kept;
    const told = await service.describe(PROFILES[username] ?? { department: '', gender: '' }, account.id);
    if (!told.ok) return told;
    made.set(username, { id: account.id, keys });
  }
  return ok(made);
}
