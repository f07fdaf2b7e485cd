import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { formatNumber } from '../format/format-number';
import { type Said } from '../said/said';
import { peopleFigures } from './people-figures';
import { saidFigure } from './said-figure';

/** How many, and of how many (`peopleFigures`), as a sentence prints them. */
export function saidPeople(
  row: PublishedRow,
  section: PublishedSection,
): { readonly count: Said | null; readonly of: Said | null } {
  const { count, of } = peopleFigures(row, section);
  const [first, second] = section.columns.filter(({ unit }) => unit === 'people');
  return {
    count: count === null ? null : saidFigure(formatNumber(count), row, first?.id),
    of: of === null ? null : saidFigure(formatNumber(of), row, second?.id),
  };
}
