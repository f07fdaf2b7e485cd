import { type Place } from '../published/population';
import { type Block, type LeafClass } from './block';

/** Lays out the columns of a block from `offset` on, the last dimension running fastest. */
export function makeBlock(
  population: string,
  classes: ReadonlyMap<string, readonly LeafClass[]>,
  offset: number,
): Block {
  const dims = [...classes.keys()];
  const size = [...classes.values()].reduce((product, { length }) => product * length, 1);
  return {
    ...{ population, dims, classes, offset, size },
    columnsAt: (place: Place) => {
      if ([...place.keys()].some((id) => !classes.has(id))) return null;
      let columns = [offset];
      let stride = size;
      for (const [id, all] of classes) {
        stride /= all.length;
        const chosen = chooseClasses(all, place.get(id));
        if (!chosen) return null;
        columns = columns.flatMap((column) => chosen.map((at) => column + at * stride));
      }
      return Int32Array.from(columns);
    },
  };
}

function chooseClasses(all: readonly LeafClass[], leaves: readonly string[] | undefined): number[] | null {
  if (!leaves) return [...all.keys()];
  const chosen: number[] = [];
  let covered = 0;
  for (const [at, members] of all.entries()) {
    const inside = members.filter((leaf) => leaves.includes(leaf)).length;
    if (inside > 0 && inside < members.length) return null;
    if (inside === 0) continue;
    chosen.push(at);
    covered += inside;
  }
  return covered === leaves.length ? chosen : null;
}
