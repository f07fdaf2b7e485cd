import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { shownValue } from './shown-value';

/** How many, and of how many: the shown numbers of the first two columns of people. Null where one is not shown, or the
 *  section has no such column. */
export function peopleFigures(
  { figures }: Pick<PublishedRow, 'figures'>,
  { columns }: Pick<PublishedSection, 'columns'>,
): { readonly count: number | null; readonly of: number | null } {
  const [first, second] = columns.filter(({ unit }) => unit === 'people');
  return {
    count: first === undefined ? null : shownValue(figures[first.id]),
    of: second === undefined ? null : shownValue(figures[second.id]),
  };
}
