import { type PublishedSection } from '@muster/contracts';

/** Whether a column of people is the difference of two released counts, joiners less leavers: it may be out by twice as much
 *  as a count. */
export function isDifference({ id }: Pick<PublishedSection['columns'][number], 'id'>): boolean {
  return id === 'net';
}
