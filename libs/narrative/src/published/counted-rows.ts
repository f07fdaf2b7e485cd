import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { peopleFigures } from './people-figures';
import { rowStatus } from './row-status';

/** The rows of groups whose count is shown although what is drawn is not available: promotions of a period without a release
 *  at its start have no rate. */
export function countedRows(section: PublishedSection): readonly PublishedRow[] {
  return section.rows.filter(
    (row) =>
      !row.undeclared &&
      row.group[section.measured] !== undefined &&
      rowStatus(row, section) === 'not-available' &&
      peopleFigures(row, section).count !== null,
  );
}
