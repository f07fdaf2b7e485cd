import { type PackState } from '@muster/contracts';
import { type Role } from '@muster/domain';

export const PACK_MOVE_KINDS = ['freeze', 'approve', 'publish', 'archive', 'discard'] as const;
export type PackMoveKind = (typeof PACK_MOVE_KINDS)[number];

/** One way from state to state, and who may take it. */
export interface PackMove {
  readonly from: readonly PackState[];
  readonly to: PackState;
  /** One of these roles is needed. */
  readonly roles: readonly Role[];
  /** Whether it takes somebody else than the person who built the pack, and never the terminal. */
  readonly bySecondPerson: boolean;
  /** Whether the release of the pack must be published at that moment. */
  readonly onPublishedRelease: boolean;
}

/** The states of a pack as data: built (a draft), frozen, approved by a second person, published, archived. The database
 *  keeps the same table of states (docs/adr/0029). */
export const PACK_MOVES: Readonly<Record<PackMoveKind, PackMove>> = {
  freeze: {
    from: ['built'],
    to: 'frozen',
    roles: ['analyst'],
    bySecondPerson: false,
    onPublishedRelease: true,
  },
  approve: {
    from: ['frozen'],
    to: 'approved',
    roles: ['analyst', 'plan-lead', 'dpo'],
    bySecondPerson: true,
    onPublishedRelease: true,
  },
  publish: {
    from: ['approved'],
    to: 'published',
    roles: ['analyst', 'plan-lead', 'dpo'],
    bySecondPerson: false,
    onPublishedRelease: true,
  },
  archive: {
    from: ['published'],
    to: 'archived',
    roles: ['analyst', 'dpo'],
    bySecondPerson: false,
    onPublishedRelease: false,
  },
  discard: {
    from: ['built', 'frozen', 'approved'],
    to: 'discarded',
    roles: ['analyst', 'dpo'],
    bySecondPerson: false,
    onPublishedRelease: false,
  },
};
