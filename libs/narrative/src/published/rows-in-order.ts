import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { rowStatus } from './row-status';
import { sectionDimensions } from './section-dimensions';

const EVERYBODY = 'All';

/** The rows of a section as tables and pictures have them: withheld ones last, the others in the order of the answer, and
 *  `All` where a row is not divided. Where a row stands tells of it only that it is withheld. */
export function rowsInOrder(section: PublishedSection): readonly PublishedRow[] {
  const dimensions = sectionDimensions(section);
  const isWithheld = (row: PublishedRow) => rowStatus(row, section) === 'withheld';
  const named = section.rows.map((row) => ({
    ...row,
    labels: Object.fromEntries(dimensions.map((id) => [id, row.labels[id] ?? row.group[id] ?? EVERYBODY])),
  }));
  return [...named.filter((row) => !isWithheld(row)), ...named.filter(isWithheld)];
}
