import { type Range } from '../published/population';
import { type ExtremeTable, type LoadedProgram } from './attack-solver';

/** Solutions are whole to within this. */
const SLACK = 1e-5;

export interface BoundedColumns {
  /** The whole numbers that are left; with `isProven` false at least these are, and it was not asked further. */
  readonly range: Range;
  readonly isProven: boolean;
}

/** The narrowest interval of each sum of columns. Every solution is a table that fits, so each shows values that other sums
 *  can have: a sum that was seen at zero needs no search for its least. `enough`: sums that were seen over so many whole
 *  numbers are not searched at all. Null when no table fits. */
export function boundTargets(
  program: LoadedProgram,
  sums: readonly Int32Array[],
  enough: number,
  tell: (done: number) => void,
): readonly BoundedColumns[] | null {
  const seen = sums.map(() => ({ low: Infinity, high: -Infinity }));
  const look = ({ columns }: ExtremeTable) => {
    for (const [at, sum] of sums.entries()) {
      let people = 0;
      for (const column of sum) people += columns[column] ?? 0;
      const range = seen[at];
      if (!range) continue;
      if (people < range.low) range.low = people;
      if (people > range.high) range.high = people;
    }
  };
  const bounded: BoundedColumns[] = [];
  for (const [at, sum] of sums.entries()) {
    const range = seen[at] ?? { low: 0, high: 0 };
    tell(at);
    if (widthOf(whole(range)) >= enough) {
      bounded.push({ range: whole(range), isProven: false });
      continue;
    }
    const most = program.most(sum);
    if (!most) return null;
    look(most);
    const least = range.low <= SLACK ? { people: 0 } : program.least(sum);
    if (!least) return null;
    if ('columns' in least) look(least);
    bounded.push({ range: whole({ low: least.people, high: most.people }), isProven: true });
  }
  return bounded;
}

function whole({ low, high }: Range): Range {
  return { low: Math.max(0, Math.ceil(low - SLACK)), high: Math.floor(high + SLACK) };
}

function widthOf({ low, high }: Range): number {
  return high - low + 1;
}
