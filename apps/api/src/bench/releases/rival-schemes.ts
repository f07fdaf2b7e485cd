import { type AttackReport, type PublishedRule } from '@muster/attack';
import { type CellKey, type CountedCell, type Lattice } from '@muster/disclosure';

type Values = Map<CellKey, { value: number | null }>;
type Counted = ReadonlyMap<CellKey, Pick<CountedCell, 'people'>>;

/** Counts below five are withheld, all others exact. */
export function primaryOnly(counted: Counted): Values {
  return new Map([...counted].map(([key, { people }]) => [key, { value: people < 5 ? null : people }]));
}

/** Counts below five are withheld, all others to the nearest five. */
export function nearestFive(counted: Counted): Values {
  return new Map(
    [...counted].map(([key, { people }]) => [key, { value: people < 5 ? null : Math.round(people / 5) * 5 }]),
  );
}

/** What an outsider knows of values to the nearest five. */
export const nearestFiveRule = (rule: PublishedRule): PublishedRule => ({ ...rule, largestError: 2 });

/** Primary suppression with complementary cells: as long as the attack finds a withheld cell with people in it too narrow,
 *  the smallest shown cell beside it (another category of one dimension, or that dimension's total) is withheld as well.
 *  At most `rounds` attacks. */
export function complementary(
  counted: Counted,
  lattice: Lattice,
  attack: (values: Values) => AttackReport,
  rounds: number,
): { readonly values: Values; readonly rounds: number } {
  const values = primaryOnly(counted);
  const beside = besideOf(lattice);
  for (let round = 1; round <= rounds; round += 1) {
    const open = attack(values).counts.filter(
      ({ target, verdict }) => target.others.length === 0 && (verdict === 'exact' || verdict === 'narrow'),
    );
    const hidden = new Set<CellKey>();
    for (const { target } of open) {
      const own = target.tables.flatMap((id) => beside(id, target.coords));
      // What was withheld for another one a moment ago may do for this one as well: the next attack tells.
      if (own.some((key) => hidden.has(key))) continue;
      const shown = own.filter((key) => (values.get(key)?.value ?? null) !== null);
      const [smallest] = shown.toSorted(
        (one, other) => (counted.get(one)?.people ?? 0) - (counted.get(other)?.people ?? 0),
      );
      if (smallest === undefined) continue;
      values.set(smallest, { value: null });
      hidden.add(smallest);
    }
    if (hidden.size === 0) return { values, rounds: round };
  }
  return { values, rounds };
}

/** The cells of a table that differ from a place in one dimension. */
function besideOf({ tables }: Lattice) {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return (id: string, coords: Readonly<Record<string, string>>): CellKey[] =>
    (byId.get(id)?.cells ?? []).flatMap((cell) => {
      const dims = new Set([...Object.keys(coords), ...Object.keys(cell.coords)]);
      const differing = [...dims].filter((dimension) => coords[dimension] !== cell.coords[dimension]);
      return differing.length === 1 && !cell.structuralZero ? [cell.key] : [];
    });
}
