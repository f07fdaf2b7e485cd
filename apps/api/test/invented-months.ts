import { seededRandom } from '../src/bench/seeded-random';
import { type PersonRow } from './ledger-fixture';

const CODES = {
  'workforce-type': ['officer', 'officer', 'officer', 'pcso', 'staff', 'special'],
  rank: ['constable', 'constable', 'sergeant', 'inspector', 'grade-a', 'grade-b', 'not-recorded'],
  unit: ['north', 'south', 'east', 'west', 'not-recorded'],
  ethnicity: ['W1', 'W1', 'B1', 'A2', 'M1', 'NS', 'PNTS'],
  sex: ['female', 'male', 'not-stated'],
} as const;
const FTE = [1, 1, 1, 0.8, 0.5];

/** Snapshots of invented people, the same for the same seed: people come, go, come back and change. */
export function inventedMonths(
  seed: number,
  people: number,
  months: number,
): readonly (readonly PersonRow[])[] {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const state = new Map<string, PersonRow>();
  return Array.from({ length: months }, () => {
    const rows: PersonRow[] = [];
    for (let number = 0; number < people; number += 1) {
      const person = `P${number}`;
      const old = state.get(person);
      const fate = random();
      if (fate < 0.15) {
        if (old && fate < 0.08)
          rows.push({ ...old, leavingDate: '2020-01-01', leavingReason: pick(['ill-health', 'dismissal']) });
        state.delete(person);
        continue;
      }
      const codes = Object.fromEntries(
        Object.entries(CODES).map(([dimension, codes]) => [
          dimension,
          old && random() < 0.85 ? (old.codes[dimension] ?? '') : pick<string>(codes),
        ]),
      );
      const row = { person, fte: old?.fte !== undefined && random() < 0.9 ? old.fte : pick(FTE), codes };
      state.set(person, row);
      rows.push(row);
    }
    return rows;
  });
}
