import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PublicKeys } from '@muster/case-protocol';
import { type Refusal, type Result } from '@muster/domain';
import { CEREMONY } from '../../cases/keys/ceremony.command';
import { RECOVERY_FILE } from '../../cases/keys/ceremony-texts';
import { readRecoveryFile } from '../../cases/keys/read-recovery-file';
import { RecoveryKeys } from '../../cases/keys/recovery-keys.service';
import { type BareCommandContext, type CommandContext } from '../../platform/commands/command';
import { type Configuration } from '../../platform/configuration';
import { CONFIGURATION } from '../../platform/tokens';

/** Beside `demo-accounts.json`. */
export const DEMO_SHARES = 'demo-recovery';
const WARNING_FILE = 'FOR-THE-DEMONSTRATION-ONLY.txt';
const WARNING = `These shares belong to the invented force of the demonstration and to nothing else.

They lie together, on the machine that runs Muster. Whoever can read this folder can read every conversation of the
demonstration. Never let anybody write a word about themselves here.

For a real force, hold a ceremony on a machine without a network: muster keys ceremony --out DIR (docs/operations.md).
`;

/** Holds the ceremony of the demonstration with the ordinary command, into the data folder, and installs its public file as the
 *  two data protection officers of the demonstration would. A ceremony that was held already is taken up. Refuses what the
 *  commands refuse: another recovery key, a folder with something else in it. */
export async function installDemoRecovery(
  { app, note }: CommandContext,
  force: string,
): Promise<Result<PublicKeys, Refusal>> {
  const configuration = app.get<Configuration>(CONFIGURATION);
  const folder = join(configuration.dataDir, DEMO_SHARES);
  if (!existsSync(join(folder, RECOVERY_FILE))) {
    const quiet: BareCommandContext = {
      ...{ configuration, callerDir: configuration.dataDir, note },
      ...{ print: () => undefined, beforeExit: () => undefined },
    };
    const held = await CEREMONY.run(quiet, [], { out: DEMO_SHARES });
    if (!held.ok) return held;
  }
  writeFileSync(join(folder, WARNING_FILE), WARNING, { mode: 0o600 });
  const keys = readRecoveryFile(folder, RECOVERY_FILE);
  if (!keys.ok) return keys;
  const installed = await app
    .get(RecoveryKeys)
    .install(keys.value, ['dpo', 'dpo-2'], { force, replace: false });
  return installed.ok ? keys : installed;
}
