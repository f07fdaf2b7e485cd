import { join } from 'node:path';
import { ok, type Refusal, type Result } from '@muster/domain';
import { CommitmentRegisters } from '../commitments/commitment-register.service';
import { IMPORT_COMMITMENTS } from '../commitments/import-commitments.command';
import { type CommandContext } from '../platform/commands/command';
import { type Configuration } from '../platform/configuration';
import { CONFIGURATION } from '../platform/tokens';

const REGISTER = 'definitions/examples/exmp-commitments.csv';

/** Loads the invented register of the example force as `import commitments` does. A register that holds anything is left as it
 *  is; what it refuses is what the command refuses. */
export async function loadDemoCommitments(
  context: CommandContext,
  force: string,
): Promise<Result<void, Refusal>> {
  const held = await context.app.get(CommitmentRegisters).at(force, null, 'others');
  if (!held.ok) return held;
  if (held.value.entries.length > 0) return ok(undefined);
  const { projectDir } = context.app.get<Configuration>(CONFIGURATION);
  const quiet = { ...context, print: () => undefined, note: () => undefined };
  return IMPORT_COMMITMENTS.run(quiet, [join(projectDir, REGISTER)], { force });
}
