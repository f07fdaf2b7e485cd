import { type PublishedAnswer, type PublishedFigure, type PublishedSection } from '@muster/contracts';
import { formatNumber } from '../format/format-number';
import { type Said } from '../said/said';
import { told } from '../said/told';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';
import { countWords } from './count-words';
import { drawnColumn } from './drawn-column';
import { isDivided } from './is-divided';
import { rowNames } from './row-names';
import { saidFigure } from './said-figure';
import { widerCut } from './wider-cut';

/** What is said of a section none of whose groups is shown: why, in the words of the role, and the smallest wider group that
 *  is shown, or that there is none. How many are hidden is never said. */
export function nothingShownWords(
  section: PublishedSection,
  { role, sections }: Pick<PublishedAnswer, 'role' | 'sections'>,
): readonly Said[] {
  const statuses = statusesOf(section);
  if (statuses.has('withheld')) {
    const why =
      role === 'network'
        ? 'The figures of these groups are not shown, to protect confidentiality.'
        : 'The figures of these groups are fewer than 5, or withheld.';
    const wider = widerCut(section, sections);
    if (wider === null) return [told`${why}`, told`No wider group can be shown either.`];
    // A count of another section stands in another table, and lines have a table of points.
    const isHere = wider.section.id === section.id && section.lines.length === 0;
    const column = isHere ? peopleColumn(section) : undefined;
    const count = saidFigure(formatNumber(wider.count), wider.row, column);
    return [told`${why}`, told`${countWords(count, rowNames(wider.row, wider.section), wider.section)}.`];
  }
  if (statuses.has('too-wide'))
    return [told`The intervals are too wide to compare.`, told`${NO_PROOF_OF_PARITY}`];
  if (statuses.has('not-held')) {
    return [told`${section.dimensionLabels[section.measured] ?? section.measured} is not held in the files.`];
  }
  return [told`No figures are available for this period.`];
}

function peopleColumn({ columns }: PublishedSection): string | undefined {
  return columns.find(({ unit }) => unit === 'people')?.id;
}

function statusesOf(section: PublishedSection): ReadonlySet<PublishedFigure['status']> {
  const drawn = drawnColumn(section);
  const divided = isDivided(section);
  const ofRows = section.rows.flatMap(({ figures, group }) => {
    const figure =
      drawn === null || (divided && group[section.measured] === undefined) ? undefined : figures[drawn.id];
    return figure === undefined ? [] : [figure.status];
  });
  const ofLines = section.lines.flatMap(({ points }) => points.map(({ figure }) => figure.status));
  return new Set([...ofRows, ...ofLines]);
}
