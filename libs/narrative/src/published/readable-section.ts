import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { drawnColumn } from './drawn-column';

/** A section as it may be told: a row whose figures are not shown has neither verdict, change nor test, whatever the answer says,
 *  so that nothing made of it can tell more than that. Of lines, the figure of a row is the last of its line. */
export function readableSection(section: PublishedSection): PublishedSection {
  const drawn = drawnColumn(section);
  const isShown = (row: PublishedRow): boolean => {
    const line = section.lines.find(({ group }) => isSame(group, row.group));
    if (line !== undefined) return line.points.at(-1)?.figure.status === 'shown';
    const status = drawn === null ? undefined : row.figures[drawn.id]?.status;
    // Of an interval that is too wide both counts are shown, and that it cannot be told is said.
    return status === 'shown' || status === 'too-wide';
  };
  return {
    ...section,
    rows: section.rows.map((row) =>
      isShown(row) ? row : { ...row, verdict: null, change: null, test: null },
    ),
  };
}

function isSame(a: PublishedRow['group'], b: PublishedRow['group']): boolean {
  const entries = Object.entries(a);
  return entries.length === Object.keys(b).length && entries.every(([id, code]) => b[id] === code);
}
