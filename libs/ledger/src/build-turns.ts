import { type CodeColumn, type Ledger, OPEN_END } from './ledger';
import { type DatedSpells, type Turns } from './turns';

/** Changes per spell above which a dimension is volatile. */
const VOLATILE = 0.1;

/** Finds out what changes often, and puts the days on which anything else changes in order. `mostChanges` = 1 makes no
 *  dimension volatile. Source: docs/methods/snapshots-and-spells.md. */
export function buildTurns(
  { spells, personStarts, validFrom, validTo, fteHundredths, columns }: Omit<Ledger, 'turns'>,
  mostChanges = VOLATILE,
): Turns {
  const goesOn = new Uint8Array(spells).fill(1);
  for (const spell of personStarts) goesOn[spell] = 0;
  for (let spell = 1; spell < spells; spell += 1)
    if (validFrom[spell] !== validTo[spell - 1]) goesOn[spell] = 0;
  const isSame = goesOn.slice();
  keepSame(isSame, goesOn, fteHundredths);
  const steady = new Map<string, CodeColumn>();
  for (const [dimension, column] of columns) {
    if (countChanges(goesOn, column.ids) > mostChanges * spells) continue;
    steady.set(dimension, column);
    keepSame(isSame, goesOn, column.ids);
  }
  const positions = Int32Array.from({ length: spells }, (_, spell) => spell);
  const starts = positions.filter((spell) => isSame[spell] === 0);
  const ends = positions.filter((spell) => validTo[spell] !== OPEN_END && isSame[spell + 1] !== 1);
  return {
    ...{ validFrom, validTo, fteHundredths, steady },
    starts: byDay(starts, validFrom),
    ends: byDay(ends, validTo),
  };
}

function countChanges(goesOn: Uint8Array, values: ArrayLike<number>): number {
  let changes = 0;
  for (let spell = 1; spell < goesOn.length; spell += 1) {
    if (goesOn[spell] === 1 && values[spell] !== values[spell - 1]) changes += 1;
  }
  return changes;
}

function keepSame(isSame: Uint8Array, goesOn: Uint8Array, values: ArrayLike<number>): void {
  for (let spell = 1; spell < goesOn.length; spell += 1) {
    if (goesOn[spell] === 1 && values[spell] !== values[spell - 1]) isSame[spell] = 0;
  }
}

function byDay(spells: Int32Array, dates: Int32Array): DatedSpells {
  spells.sort((one, other) => (dates[one] as number) - (dates[other] as number) || one - other);
  const firsts = spells.map((spell, at) =>
    at > 0 && dates[spell] === dates[spells[at - 1] as number] ? -1 : at,
  );
  const offsets = firsts.filter((at) => at >= 0);
  return {
    days: offsets.map((at) => dates[spells[at] as number] as number),
    offsets: Int32Array.of(...offsets, spells.length),
    spells,
  };
}
