import { type ExamplePerson } from './example-person';
import { YEAR } from './recruit-person';

/** How likely a person is to leave by a route compared with others of the same workforce type. Voluntary exits come
 *  early in service and, in this invented force, somewhat more often for Black and Mixed colleagues, so that there is
 *  something to find. */
export function leavingWeight(person: ExamplePerson, route: string, day: number): number {
  const service = (day - person.joined) / YEAR;
  const age = (day - person.born) / YEAR;
  switch (route) {
    case 'Normal retirement':
      if (person.type !== 'officer') return age >= 66 ? 40 : age >= 60 ? 8 : age >= 55 ? 1 : 0;
      return service >= 29.9 ? 40 : service >= 25 ? 2 : age >= 55 && service >= 10 ? 2 : 0;
    case 'Ill-health retirement':
    case 'Death':
      return age >= 50 ? 4 : age >= 35 ? 1 : 0.2;
    case 'Transfer to another force':
      return service >= 2 && service < 22 ? 1 : 0;
    case 'End of contract':
      return person.contract === 'Fixed term' ? 1 : 0;
    case 'Dismissal':
    case 'Redundancy':
      return 1;
    default:
      return (
        (service < 2 ? 4 : service < 5 ? 2.5 : service < 12 ? 1 : 0.25) *
        (/^(Black|Mixed)/.test(person.ethnicity) ? 1.4 : 1)
      );
  }
}
