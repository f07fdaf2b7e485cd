import { type PersonRow } from './ledger-fixture';

/** A constable of one unit, working full time. `codes`: what else is held of the person, or otherwise. */
export function anOfficer(person: string, codes: PersonRow['codes'] = {}): PersonRow {
  return {
    person,
    fte: 1,
    codes: { 'workforce-type': 'officer', rank: 'constable', unit: 'north', sex: 'female', ...codes },
  };
}
