import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { shownValue } from './shown-value';

/** The gap of a row to the population in percentage points, if the section has a column for it and it is shown. */
export function gapPoints(
  { figures }: Pick<PublishedRow, 'figures'>,
  { columns }: Pick<PublishedSection, 'columns'>,
): number | null {
  const column = columns.find(({ unit }) => unit === 'points');
  return column === undefined ? null : shownValue(figures[column.id]);
}
