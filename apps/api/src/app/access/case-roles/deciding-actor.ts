import { ok, type Refusal, type Result } from '@muster/domain';
import { type CommandContext } from '../../platform/commands/command';
import { actorWithCode } from './actor-with-code';
import { DECIDERS } from './deciders';

/** Who decides at the terminal: the account after `--as`, which must be an open one of a data protection officer or key
 *  custodian, with a code of its second factor after `--code`. Without the code, whoever sits at the server would be two
 *  people. */
export async function decidingActor(
  context: CommandContext,
  as: unknown,
  code: unknown,
): Promise<Result<string, Refusal>> {
  const who = { as, code };
  const actor = await actorWithCode(context, who, DECIDERS, 'data protection officer or key custodian');
  return actor.ok ? ok(actor.value.username) : actor;
}
