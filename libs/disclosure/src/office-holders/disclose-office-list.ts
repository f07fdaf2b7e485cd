import { type OfficeList, officeListSchema } from '@muster/contracts';
import { DISCLOSE, DisclosedTable } from '../release/disclosed-table';

/** Most lines that a list may have. */
const MOST = 40;

/** The list as it is shown on a screen: never in an export, a pack or at a terminal. Throws a RangeError when a line is not
 *  what a list may say: more than forty lines, or a count below five. */
export function discloseOfficeList(list: OfficeList): DisclosedTable<OfficeList> {
  const read = officeListSchema.parse(list);
  const tells = read.lines.some(({ answer }) => answer.status === 'count' && answer.people < 5);
  if (read.lines.length > MOST || tells) throw new RangeError('not an office-holders list');
  return DisclosedTable[DISCLOSE](read);
}
