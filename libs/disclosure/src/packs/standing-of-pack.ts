import { type Pack } from '@muster/contracts';
import { type PackStanding } from '@muster/packs';

/** Where a pack stands on its day of download. A published pack whose release was archived is withdrawn with it. */
export function standingOfPack({
  state,
  releasePublished,
  replacedBy,
}: Pick<Pack, 'state' | 'releasePublished' | 'replacedBy'>): PackStanding['standing'] {
  switch (state) {
    case 'built':
    case 'frozen':
    case 'discarded':
      return 'draft';
    case 'approved':
    case 'published':
      return releasePublished ? 'approved' : 'withdrawn';
    case 'archived':
      return replacedBy === null ? 'withdrawn' : 'replaced';
    default:
      return state satisfies never;
  }
}
