import { codesOfCell, type CrossTable } from '@muster/ledger';
import { type Cause, type ShareCount } from '@muster/stats';
import { type Axis } from '../questions/axis';

/** One declared group at both dates, and what it and all declared people gained by each cause. */
export interface CausesOfGroup {
  readonly start: ShareCount;
  readonly end: ShareCount;
  readonly net: Readonly<Record<Cause, ShareCount>>;
}

/** Where people are counted at one of the two dates. */
interface Place {
  readonly where: 'counted' | 'elsewhere' | 'not-in-post';
  /** Codes of their declared groups: several of an overlapping grouping, none where no answer is declared. */
  readonly groups: readonly string[];
}

/** People of both dates: `others` and those who came or went `byTransfer`, counted along `before.columns` at the first
 *  and `after.columns` at the second. */
export interface MoverTables {
  readonly others: CrossTable;
  readonly byTransfer: CrossTable;
}

/** How many people each declared group of `after`, and all declared people, gained by each cause. Groups are matched by
 *  code. Every person adds to exactly one cause what they add to the end less what they added to the start, so the causes
 *  always lead from the one to the other. `moving`: what it is called when somebody declared is in another group. Unit:
 *  persons. Source: docs/methods/share-change.md. */
export function tallyCauses(
  tables: MoverTables,
  before: Axis,
  after: Axis,
  moving: 'reclassification' | 'transfers',
): ReadonlyMap<string, CausesOfGroup> {
  const declared = empty();
  const groups = new Map(
    after.groups.flatMap(({ code, declared: isDeclared }) => (isDeclared ? [[code, empty()]] : [])),
  );
  for (const [table, transferred] of [
    [tables.others, false],
    [tables.byTransfer, true],
  ] as const) {
    const lines = placesOf(before, table.beforeSizes, table.beforeCells);
    const columns = placesOf(after, table.afterSizes, table.afterCells);
    const width = table.afterCells + 2;
    table.counts.forEach((people, at) => {
      const was = lines[Math.floor(at / width)];
      const is = columns[at % width];
      if (people === 0 || !was || !is) return;
      const cause = transferred ? 'transfers' : causeOf(was, is, moving);
      add(declared, cause, people, Number(was.groups.length > 0), Number(is.groups.length > 0));
      for (const code of new Set([...was.groups, ...is.groups])) {
        const sums = groups.get(code);
        if (sums)
          add(sums, cause, people, Number(was.groups.includes(code)), Number(is.groups.includes(code)));
      }
    });
  }
  const pair = (group: number, all: number): ShareCount => ({ group, declared: all });
  return new Map(
    [...groups].map(([code, { start, end, net }]) => [
      code,
      {
        start: pair(start, declared.start),
        end: pair(end, declared.end),
        net: {
          joining: pair(net.joining, declared.net.joining),
          leaving: pair(net.leaving, declared.net.leaving),
          transfers: pair(net.transfers, declared.net.transfers),
          reclassification: pair(net.reclassification, declared.net.reclassification),
          declaration: pair(net.declaration, declared.net.declaration),
        },
      },
    ]),
  );
}

function causeOf(was: Place, is: Place, moving: Cause): Cause {
  if (was.where === 'not-in-post') return 'joining';
  if (is.where === 'not-in-post') return 'leaving';
  if (was.where === 'elsewhere' || is.where === 'elsewhere') return 'transfers';
  return was.groups.length > 0 && is.groups.length > 0 ? moving : 'declaration';
}

interface Sums {
  start: number;
  end: number;
  readonly net: Record<Cause, number>;
}

function empty(): Sums {
  const net = { joining: 0, leaving: 0, transfers: 0, reclassification: 0, declaration: 0 };
  return { start: 0, end: 0, net };
}

function add(sums: Sums, cause: Cause, people: number, was: number, is: number): void {
  sums.start += people * was;
  sums.end += people * is;
  sums.net[cause] += people * (is - was);
}

/** What each cell of one date stands for, the two more of a cross table included. */
function placesOf(axis: Axis, sizes: readonly number[], cells: number): readonly Place[] {
  const counted = Array.from({ length: cells }, (_, cell): Place => {
    const places = axis.groupsOf(codesOfCell(sizes, cell));
    const groups = places.flatMap((place) => {
      const group = axis.groups[place];
      return group?.declared ? [group.code] : [];
    });
    return { where: 'counted', groups };
  });
  return [...counted, { where: 'elsewhere', groups: [] }, { where: 'not-in-post', groups: [] }];
}
