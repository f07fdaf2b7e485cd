import { ok, type Refusal, type Result } from '@muster/domain';
import { actorWithCode } from '../../access/case-roles/actor-with-code';
import { DECIDERS } from '../../access/case-roles/deciders';
import { type CommandContext } from '../../platform/commands/command';
import { type Decider } from './case-custody.service';
import { deciderOf } from './decider-of';

/** How somebody says at the terminal who decides. */
export const CUSTODY_OPTIONS = { as: { type: 'string' }, code: { type: 'string' } } as const;
export const CUSTODY_WHO = '--as USERNAME --code CODE';

/** Who decides about a case at the terminal: an open account with one of `roles` after `--as`, and a code of its second
 *  factor after `--code`, as the routes ask for it too. */
export async function custodyActor(
  context: CommandContext,
  by: { readonly as?: unknown; readonly code?: unknown },
  roles: readonly (typeof DECIDERS)[number][] = DECIDERS,
): Promise<Result<Decider, Refusal>> {
  const names = { dpo: 'data protection officer', custodian: 'key custodian' } as const;
  const actor = await actorWithCode(context, by, roles, roles.map((role) => names[role]).join(' or '));
  return actor.ok ? ok(deciderOf(actor.value)) : actor;
}
