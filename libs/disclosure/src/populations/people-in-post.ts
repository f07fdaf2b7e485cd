import { type Ledger, spellOfPersons } from '@muster/ledger';
import { type PeopleIn } from './people-in';

/** Everybody in post on `day`, that of a snapshot, whose workforce type is in `typeIds`. */
export function peopleInPost(ledger: Ledger, day: number, typeIds: ReadonlySet<number>): PeopleIn {
  const types = ledger.columns.get('workforce-type')?.ids;
  const all = spellOfPersons(ledger, day);
  const persons: number[] = [];
  all.forEach((spell, person) => {
    if (spell >= 0 && typeIds.has(types?.[spell] ?? 0)) persons.push(person);
  });
  const days = new Int32Array(persons.length).fill(day);
  return {
    persons: Int32Array.from(persons),
    spells: Int32Array.from(persons, (person) => all[person] as number),
    ...{ readOn: days, countedOn: days, reasons: new Uint16Array(persons.length) },
  };
}
