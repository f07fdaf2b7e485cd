import { type CellKey, type CountedCell, type Lattice, type Population } from '@muster/disclosure';
import { FORCE_DIMENSIONS } from './force-dimensions';

/** Counts every cell by asking everybody whether they are in it, and says whether the tabulation found the same. */
export function countAgain(
  { tables }: Lattice,
  populations: readonly Population[],
  counted: ReadonlyMap<CellKey, CountedCell>,
): boolean {
  return tables.every(({ workforceType, measure, period, cells }) => {
    const people = populations.find(
      (each) =>
        each.workforceType === workforceType && each.measure === measure && each.period?.id === period?.id,
    );
    return cells.every(
      ({ key, coords, structuralZero }) =>
        structuralZero || (people !== undefined && counted.get(key)?.people === countIn(people, coords)),
    );
  });
}

function countIn({ keys, leaves }: Population, coords: Readonly<Record<string, string>>): number {
  const inside = Object.entries(coords).map(([id, code]) => {
    const dimension = FORCE_DIMENSIONS.find((each) => each.id === id);
    const members = dimension?.groups.find((group) => group.code === code)?.leaves ?? [code];
    return { of: leaves.get(id), wanted: dimension?.leaves.map((leaf) => members.includes(leaf.code)) ?? [] };
  });
  let people = 0;
  for (let person = 0; person < keys.length; person += 1) {
    if (inside.every(({ of, wanted }) => wanted[of?.[person] ?? -1] === true)) people += 1;
  }
  return people;
}
