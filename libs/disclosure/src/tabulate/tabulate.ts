import { type CellKey, type Lattice, type LatticeTable } from '../lattice/lattice';
import { type Population } from '../populations/population';
import { type CountedCell } from './counted-cell';
import { placePeople } from './place-people';
import { sumKeys } from './sum-keys';
import { sortPopulation } from './sort-population';

/** Counts every cell of a lattice. Unit: different persons; a cell that nobody is in counts 0. Structural zeros are not
 *  counted, and a key that stands in several tables is counted once. Populations that no table asks for (the stocks at
 *  the beginning of a period) are passed over. Throws a RangeError when the population of a table is missing or given
 *  twice, lacks a dimension, has a leaf that is not there, or holds a person twice. Time: people times cells a person
 *  is in. Source: docs/methods/release-cells.md. */
export function tabulate(
  lattice: Lattice,
  populations: readonly Population[],
): ReadonlyMap<CellKey, CountedCell> {
  const counted = new Map<CellKey, CountedCell>();
  const sorted = new Map<Population, Population>();
  for (const table of lattice.tables) {
    const given = populationOf(table, populations);
    const people = sorted.get(given) ?? sortPopulation(given);
    sorted.set(given, people);
    countTable(lattice, table, people, counted);
  }
  return counted;
}

function populationOf(table: LatticeTable, populations: readonly Population[]): Population {
  const [found, ...more] = populations.filter(
    ({ workforceType, measure, period }) =>
      workforceType === table.workforceType && measure === table.measure && period?.id === table.period?.id,
  );
  if (!found || more.length > 0) throw new RangeError(`the table ${table.id} needs one population`);
  return found;
}

function countTable(
  { dimensions }: Lattice,
  table: LatticeTable,
  people: Population,
  counted: Map<CellKey, CountedCell>,
): void {
  const rows = placePeople(dimensions.get(table.workforceType) ?? [], table, people);
  table.cells.forEach(({ key, structuralZero }, at) => {
    if (structuralZero || counted.has(key)) return;
    const members = keysOf(people.keys, rows[at] ?? new Int32Array());
    counted.set(key, { key, people: members.length, keySum: sumKeys(members), members });
  });
}

function keysOf(keys: BigInt64Array, rows: Int32Array): BigInt64Array {
  const members = new BigInt64Array(rows.length);
  rows.forEach((row, at) => (members[at] = keys[row] as bigint));
  return members;
}
