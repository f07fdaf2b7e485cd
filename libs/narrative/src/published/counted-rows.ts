import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { peopleFigures } from './people-figures';
import { rowStatus } from './row-status';
import { shownValue } from './shown-value';

/** The rows of groups whose count is shown although no rate of them is available: promotions of a period without a release
 *  at its start have none. The comparator of ratios has a rate and is none of them. */
export function countedRows(section: PublishedSection): readonly PublishedRow[] {
  const rates = section.columns.filter(({ unit }) => unit === 'share');
  return section.rows.filter(
    (row) =>
      !row.undeclared &&
      row.group[section.measured] !== undefined &&
      rowStatus(row, section) === 'not-available' &&
      rates.every(({ id }) => shownValue(row.figures[id]) === null) &&
      peopleFigures(row, section).count !== null,
  );
}
