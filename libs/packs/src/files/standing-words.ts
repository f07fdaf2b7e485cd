import { type PackStanding } from './pack-standing';

/** What a reader of a file must know of where its pack stands; null of an approved one. */
export function standingWords(standing: PackStanding['standing']): string | null {
  switch (standing) {
    case 'draft':
      return 'Draft. Nobody has approved this pack.';
    case 'replaced':
      return 'Replaced. A later pack took the place of this one. Ask for that one.';
    case 'withdrawn':
      return 'Withdrawn. This pack is kept for the record. Decide nothing by it.';
    case 'approved':
      return null;
    default:
      return standing satisfies never;
  }
}
