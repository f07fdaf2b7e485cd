import { type PublishedFigure, type PublishedRow, type PublishedSection } from '@muster/contracts';
import { drawnColumn } from './drawn-column';

/** What may be known of a row as a whole: withheld when what is drawn or the count is, else the state of what is drawn. */
export function rowStatus(
  { figures }: Pick<PublishedRow, 'figures'>,
  section: PublishedSection,
): PublishedFigure['status'] {
  const count = section.columns.find(({ unit }) => unit === 'people');
  if (count !== undefined && figures[count.id]?.status === 'withheld') return 'withheld';
  const drawn = drawnColumn(section);
  return (drawn === null ? undefined : figures[drawn.id]?.status) ?? 'not-available';
}
