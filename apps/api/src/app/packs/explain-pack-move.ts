import { PACK_MOVES, type PackMoveKind } from '@muster/packs';
import { type PackRow } from './pack-row';
import { type PackRefusal } from './packs.errors';

/** Who wanted to move a pack on. */
export interface PackMover {
  readonly username: string;
  /** At the terminal without `--as`. */
  readonly isTerminal: boolean;
  /** Empty for a closed account. */
  readonly roles: readonly string[];
}

/** Why a pack was not moved on: the person first, then where the pack stands, then its release. */
export function explainPackMove(kind: PackMoveKind, row: PackRow, mover: PackMover): PackRefusal {
  return (
    personUnfit(kind, row, mover) ??
    standsElsewhere(kind, row) ?? {
      code: 'pack-release-archived',
      message: 'the release of this pack was archived, so nothing more is made of it; discard the pack.',
    }
  );
}

function personUnfit(
  kind: PackMoveKind,
  { builtBy }: PackRow,
  { username, isTerminal, roles }: PackMover,
): PackRefusal | null {
  const { bySecondPerson, roles: fit } = PACK_MOVES[kind];
  if (bySecondPerson && isTerminal) {
    return {
      code: 'pack-person-unfit',
      message: 'a pack is approved by a person: name an account with --as USERNAME.',
    };
  }
  if (!isTerminal && !fit.some((role) => roles.includes(role))) {
    return {
      code: 'pack-person-unfit',
      message: `this takes an open account with one of these roles: ${fit.join(', ')}.`,
    };
  }
  if (bySecondPerson && builtBy === username) {
    return { code: 'own-pack', message: 'whoever built a pack does not approve it; ask somebody else.' };
  }
  return null;
}

function standsElsewhere(kind: PackMoveKind, { state }: PackRow): PackRefusal | null {
  if (PACK_MOVES[kind].from.includes(state)) return null;
  switch (state) {
    case 'built':
      return { code: 'pack-not-frozen', message: 'freeze this pack first, so that it changes no more.' };
    case 'frozen':
      return kind === 'freeze'
        ? { code: 'pack-frozen-already', message: 'this pack has been frozen already.' }
        : { code: 'pack-not-approved', message: 'a second person approves a pack before it is published.' };
    case 'approved':
      return kind === 'archive'
        ? { code: 'pack-not-published', message: 'only a published pack is archived; discard this one.' }
        : { code: 'pack-approved-already', message: 'this pack has been approved already.' };
    case 'published':
    case 'archived':
    case 'discarded':
      return { code: 'pack-ended', message: 'this pack was published or has ended; this cannot be done.' };
    default:
      return state satisfies never;
  }
}
