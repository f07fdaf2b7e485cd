import { allot } from './allot';
import { type Random } from './create-random';
import { drawService } from './draw-service';
import { tiltEthnicity } from './ethnicity-shares';
import { type ExamplePerson } from './example-person';
import { recruitPerson, YEAR } from './recruit-person';
import { type Post } from './workforce-shape';

/** Ethnic minorities were a little fewer when the story starts than in the published year. */
const THEN = 0.96;

/** Ranks at which ethnic minorities are fewer still, as in most forces. */
const SENIOR = new Set([
  'Inspector',
  'Chief Inspector',
  'Superintendent',
  'Chief Superintendent',
  'Chief Officer',
]);

/** Everyone in post on the first day: every post is filled, ethnicity meets its shares exactly over the whole force, and
 *  every other part of a person is drawn. `nextNumber` gives staff numbers. */
export function foundForce(
  random: Random,
  posts: readonly Post[],
  day: number,
  nextNumber: () => string,
): ExamplePerson[] {
  const people = posts.flatMap((post) =>
    (['Female', 'Male'] as const).flatMap((sex) =>
      Array.from({ length: post[sex] }, () => {
        const service = drawService(random, post.type, post.rank);
        const joined = Math.floor(day - service * YEAR);
        const inRank = post.rank === 'Constable' ? 1 : 0.05 + 0.6 * random.next();
        return recruitPerson(random, {
          ...{ number: nextNumber(), type: post.type, rank: post.rank, sex, ethnicity: '', joined },
          rankSince: Math.floor(day - service * inRank * YEAR),
        });
      }),
    ),
  );
  const ethnicities = random.shuffled(allot(tiltEthnicity(THEN), people.length));
  people.forEach((person, index) => {
    person.ethnicity = ethnicities[index] ?? '';
  });
  thinSeniorRanks(random, people);
  return people;
}

function thinSeniorRanks(random: Random, people: readonly ExamplePerson[]): void {
  const others = people.filter(
    ({ rank, ethnicity }) => rank === 'Constable' && ethnicity.startsWith('White'),
  );
  for (const person of people) {
    if (!SENIOR.has(person.rank) || person.ethnicity.startsWith('White') || random.next() > 0.4) continue;
    const other = random.one(others);
    [person.ethnicity, other.ethnicity] = [other.ethnicity, person.ethnicity];
  }
}
