import { type Ledger } from './ledger';
import { spellOfPersons } from './spell-of-persons';

/** One row per person in post at either of two days: the spell that is valid at each, -1 = not in post then. */
export interface MatchedDays {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** Finds everybody who is in post at `from` or at `to` (days since 1970-01-01, in any order) and what they were at each.
 *  Somebody who joined and left between the two days is not among them. Source: docs/methods/snapshots-and-spells.md. */
export function matchDays(ledger: Ledger, from: number, to: number): MatchedDays {
  const before = spellOfPersons(ledger, from);
  const after = spellOfPersons(ledger, to);
  let rows = 0;
  for (let person = 0; person < before.length; person += 1) {
    const one = before[person] as number;
    const other = after[person] as number;
    if (one < 0 && other < 0) continue;
    before[rows] = one;
    after[rows] = other;
    rows += 1;
  }
  return { before: before.slice(0, rows), after: after.slice(0, rows) };
}
