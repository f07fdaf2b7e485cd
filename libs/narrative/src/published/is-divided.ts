import { type PublishedSection } from '@muster/contracts';

/** Whether some row of a section is a group of its measured dimension. The rows of a declaration rate are not: they are
 *  everybody in each part of the workforce. */
export function isDivided({ rows, measured }: Pick<PublishedSection, 'rows' | 'measured'>): boolean {
  return rows.some(({ group }) => group[measured] !== undefined);
}
