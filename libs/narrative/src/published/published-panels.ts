import { type PublishedAnswer, type PublishedRow, type PublishedSection } from '@muster/contracts';
import { type ChartMark } from '../charts/chart-spec';
import { partsOf } from '../charts/parts-of';
import { drawnColumn } from './drawn-column';
import { publishedMark } from './published-mark';
import { rowsInOrder } from './rows-in-order';
import { sectionDimensions } from './section-dimensions';

interface Panel {
  readonly heading: string | null;
  readonly marks: readonly ChartMark[];
}

/** The marks of a section, one panel per part of the workforce; withheld ones last in their panel. People who have not
 *  declared, and everybody together, have no mark where no figure is due to them. Parts stand in the order of the answer. */
export function publishedPanels(section: PublishedSection, role: PublishedAnswer['role']): readonly Panel[] {
  const drawn = drawnColumn(section);
  const dimensions = sectionDimensions(section);
  const isDue = ({ undeclared, group, figures }: PublishedRow) =>
    (!undeclared && group[section.measured] !== undefined) ||
    (drawn !== null && figures[drawn.id]?.status !== 'not-available');
  const places = new Map(section.rows.map((row, at) => [partOf(row, section), at] as const).toReversed());
  const parts = partsOf(rowsInOrder(section).filter(isDue), dimensions, section.measured);
  return parts
    .toSorted((a, b) => firstPlace(a.rows, section, places) - firstPlace(b.rows, section, places))
    .map(({ heading, rows }) => ({
      heading,
      marks: rows.map((row) => publishedMark(row, section, role)),
    }));
}

function partOf({ group }: Pick<PublishedRow, 'group'>, { measured }: PublishedSection): string {
  return JSON.stringify(Object.entries(group).filter(([dimension]) => dimension !== measured));
}

function firstPlace(
  [row]: readonly PublishedRow[],
  section: PublishedSection,
  places: ReadonlyMap<string, number>,
): number {
  return row === undefined ? 0 : (places.get(partOf(row, section)) ?? 0);
}
