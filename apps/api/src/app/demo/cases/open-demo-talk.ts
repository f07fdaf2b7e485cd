import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Refusal, type Result } from '@muster/domain';
import { Accounts } from '../../access/accounts.service';
import { DemoAccounts } from '../../access/demo-accounts.service';
import { CaseFunnel } from '../../cases/tally/case-funnel.service';
import { DefinitionsService } from '../../definitions/definitions.service';
import { type CommandContext } from '../../platform/commands/command';
import { type Configuration } from '../../platform/configuration';
import { CLOCK, CONFIGURATION } from '../../platform/tokens';
import { DEMO_SHARES, installDemoRecovery } from './install-demo-recovery';
import { type DemoConversation, liveDemoCases } from './live-demo-cases';
import { makeDemoListeners } from './make-demo-listeners';
import { onMovingClock } from './on-moving-clock';
import { pastDemoCases } from './past-demo-cases';

/** Says how to try the conversations. Beside the shares. */
const CODES_FILE = 'return-codes.txt';

/** Opens Say and Stay for the invented force: recovery key, keys of listeners, and invented conversations, all by the services and
 *  the protocol that real ones use. Only where the demonstration has its accounts and no force but invented ones, and
 *  nobody has asked for a conversation yet. Returns how many can be opened with a code. */
export async function openDemoTalk(context: CommandContext, force: string): Promise<Result<number, Refusal>> {
  const { app } = context;
  const allocator = await app.get(Accounts).findByUsername('allocator');
  const forces = await app.get(DefinitionsService).forces();
  const isDemonstration =
    allocator !== null &&
    app.get(DemoAccounts).kept().length > 0 &&
    forces.every(({ synthetic }) => synthetic) &&
    (await app.get(CaseFunnel).read(force)).length === 0;
  if (!isDemonstration) return ok(0);
  const recovery = await installDemoRecovery(context, force);
  if (!recovery.ok) return recovery;
  const listeners = await makeDemoListeners(app);
  if (!listeners.ok) return listeners;
  const now = app.get<() => Date>(CLOCK)();
  const folder = join(app.get<Configuration>(CONFIGURATION).dataDir, DEMO_SHARES);
  const told = await onMovingClock(app, async (own, moveTo) => {
    const ground = {
      ...{ app: own, moveTo, force, recovery: recovery.value, listeners: listeners.value },
      allocator: allocator.id,
    };
    const live = await liveDemoCases(ground, now);
    writeFileSync(join(folder, CODES_FILE), codesText(live), { mode: 0o600 });
    await pastDemoCases(ground, now);
    return live.length;
  });
  context.note(`  Say and Stay is open FOR THE DEMONSTRATION ONLY: all shares of its recovery key lie in`);
  context.note(`  ${folder}. Nobody may write about themselves here.`);
  return ok(told);
}

function codesText(conversations: readonly DemoConversation[]): string {
  const lines = conversations.map(({ code, reference, about }) => `${code}  ${reference}  ${about}`);
  return [
    'Invented conversations of the demonstration. Open one at /talk, "Come back with your code".',
    'A real return code is shown once to the person who asked and is kept nowhere.',
    '',
    ...lines,
    '',
  ].join('\n');
}
