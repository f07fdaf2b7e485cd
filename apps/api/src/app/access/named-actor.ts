import { type INestApplicationContext } from '@nestjs/common';
import { refuse, type Refusal, type Result, type Role } from '@muster/domain';
import { COMMAND_LINE, terminalActor } from './terminal-actor';

/** Who decides at the terminal where the audit trail must name a person: the account after `--as`, as `terminalActor`
 *  reads it. The terminal alone is refused, in a sentence that asks for `whom`. */
export async function namedActor(
  app: INestApplicationContext,
  as: unknown,
  roles: readonly Role[],
  whom: string,
): Promise<Result<string, Refusal>> {
  const actor = await terminalActor(app, as, roles);
  return actor.ok && actor.value === COMMAND_LINE
    ? refuse('bad-usage', `name the ${whom} who decides with --as USERNAME.`)
    : actor;
}
