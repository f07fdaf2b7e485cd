import { type Pack } from '@muster/contracts';
import { type Role } from '@muster/domain';
import { PACK_MOVE_KINDS, PACK_MOVES, type PackMoveKind } from '@muster/packs';
import { type OfferedDecision } from '../ui/decision-form';

/** What can be decided about a pack in its state by somebody with these roles. Whoever may approve but built it is told
 *  who else does. The server decides again. */
export function packMovesOffered(
  pack: Pick<Pack, 'state' | 'builtBy' | 'releasePublished'>,
  person: { readonly username: string; readonly roles: readonly Role[] },
): readonly OfferedDecision<PackMoveKind>[] {
  return PACK_MOVE_KINDS.flatMap((kind) => {
    const { from, roles, bySecondPerson, onPublishedRelease } = PACK_MOVES[kind];
    const isFit = roles.some((role) => person.roles.includes(role));
    if (!from.includes(pack.state) || !isFit) return [];
    if (onPublishedRelease && !pack.releasePublished) return [];
    const whyNot =
      bySecondPerson && pack.builtBy === person.username
        ? 'You built this pack, so somebody else approves it: another analyst, a plan lead or the data protection officer.'
        : null;
    return [{ kind, whyNot }];
  });
}
