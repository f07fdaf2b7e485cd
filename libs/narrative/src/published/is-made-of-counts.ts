import { type PublishedSection } from '@muster/contracts';

/** Columns of people in a table of declaration that may be a sum or a difference of several released counts: declared, not
 *  recorded, prefer not to say. */
const MADE: readonly string[] = ['people', 'missing', 'refused'];

/** Whether a column of people may be worked out from several released counts, so that it can be out by more than one. */
export function isMadeOfCounts(
  { kind }: Pick<PublishedSection, 'kind'>,
  { id }: Pick<PublishedSection['columns'][number], 'id'>,
): boolean {
  return kind === 'declaration' && MADE.includes(id);
}
