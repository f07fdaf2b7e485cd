import { type Random } from './create-random';
import { type ExamplePerson } from './example-person';

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
