import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { peopleFigures } from './people-figures';
import { rowNames } from './row-names';

/** A shown count of a wider group. */
export interface WiderCut {
  readonly row: PublishedRow;
  readonly section: PublishedSection;
  readonly count: number;
}

/** The smallest group that is shown and holds a group of `section`: the one divided most, then the smallest shown count,
 *  then by name. Looked for in the section itself, then in the others of the answer with the same measure. Null where no
 *  wider group is shown. */
export function widerCut(section: PublishedSection, sections: readonly PublishedSection[]): WiderCut | null {
  const others = sections.filter(({ id, measure }) => id !== section.id && measure === section.measure);
  for (const candidates of [[section], others]) {
    const [best] = candidates
      .flatMap((each) =>
        each.rows.map((row) => ({ row, section: each, count: peopleFigures(row, each).count })),
      )
      .filter((cut): cut is WiderCut => cut.count !== null && isWider(cut.row, section))
      .toSorted(
        (a, b) => depthOf(b.row) - depthOf(a.row) || a.count - b.count || nameOf(a).localeCompare(nameOf(b)),
      );
    if (best !== undefined) return best;
  }
  return null;
}

/** Whether some row of the section is divided further than `row` and belongs to it. */
function isWider(row: PublishedRow, { rows }: PublishedSection): boolean {
  const entries = Object.entries(row.group);
  return rows.some(
    ({ group }) =>
      Object.keys(group).length > entries.length && entries.every(([id, code]) => group[id] === code),
  );
}

function depthOf({ group }: PublishedRow): number {
  return Object.keys(group).length;
}

function nameOf({ row, section }: WiderCut): string {
  const { part, who } = rowNames(row, section);
  return `${part ?? ''} ${who}`;
}
