import { type PublishedSection } from '@muster/contracts';
import { drawnColumn } from './drawn-column';

/** Every number that the picture of a section draws, with the ends of the intervals: the axis is made from them. None comes
 *  from a figure that is not shown. */
export function drawnNumbers(section: PublishedSection): readonly (number | null)[] {
  const drawn = drawnColumn(section);
  if (drawn === null) return [];
  return section.rows.flatMap(({ figures }) => {
    const figure = figures[drawn.id];
    return figure?.status === 'shown' ? [figure.value, figure.lower, figure.upper] : [];
  });
}
