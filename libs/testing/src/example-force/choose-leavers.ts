import { type Random } from './create-random';
import { type ExamplePerson } from './example-person';
import { YEAR } from './recruit-person';

/** `count` different people, the likelier the larger their weight; people with weight 0 are never chosen. Efraimidis and
 *  Spirakis, 2006: the largest values of u^(1/w). */
export function chooseWeighted(
  random: Random,
  people: readonly ExamplePerson[],
  count: number,
  weightOf: (person: ExamplePerson) => number,
): ExamplePerson[] {
  const best: { person: ExamplePerson; key: number }[] = [];
  if (count === 0) return [];
  for (const person of people) {
    const weight = weightOf(person);
    if (weight === 0) continue;
    const key = Math.log(random.next()) / weight;
    if (best.length === count && key <= (best.at(-1)?.key ?? 0)) continue;
    const place = best.findIndex((other) => other.key < key);
    best.splice(place < 0 ? best.length : place, 0, { person, key });
    if (best.length > count) best.pop();
  }
  return best.map(({ person }) => person);
}

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
