import { type Ledger } from './ledger';

/** The spell of each person that is valid at `day`, -1 for a person who is not in post then; one entry per person. */
export function spellOfPersons({ personStarts, validFrom, validTo }: Ledger, day: number): Int32Array {
  const persons = personStarts.length - 1;
  const found = new Int32Array(persons).fill(-1);
  for (let person = 0; person < persons; person += 1) {
    let spell = personStarts[person] as number;
    const end = personStarts[person + 1] as number;
    while (spell < end && (validTo[spell] as number) <= day) spell += 1;
    if (spell < end && (validFrom[spell] as number) <= day) found[person] = spell;
  }
  return found;
}
