import { type Random } from './create-random';
import { chooseWeighted } from './choose-weighted';
import { tiltEthnicity } from './ethnicity-shares';
import { type ExamplePerson } from './example-person';
import { recruitPerson, YEAR } from './recruit-person';
import { type Roster } from './roster';

/** Ethnic minorities are more numerous among joiners than among those in post. */
const NOW = 1.26;
/** Chance that a post that a male officer or a man on the staff leaves goes to a woman. */
const TO_A_WOMAN = 0.025;
const RISING: readonly (readonly string[])[] = [
  [
    'Constable',
    'Sergeant',
    'Inspector',
    'Chief Inspector',
    'Superintendent',
    'Chief Superintendent',
    'Chief Officer',
  ],
  ['Grade A', 'Grade B', 'Grade C', 'Grade D', 'Grade E', 'Grade F', 'Grade G', 'Senior manager'],
];
const JOINERS = tiltEthnicity(NOW);

/** Fills the post that `leaver` leaves: by promotion from the rank below, whose post is filled in turn, or by someone
 *  new. Numbers by rank stay as they are. New people are added to the roster. */
export function fillPost(
  random: Random,
  roster: Roster,
  leaver: Pick<ExamplePerson, 'type' | 'rank' | 'sex'>,
  day: number,
  nextNumber: () => string,
): void {
  const mayChange = leaver.sex === 'Male' && (leaver.type === 'officer' || leaver.type === 'staff');
  const sex = mayChange && random.next() < TO_A_WOMAN ? 'Female' : leaver.sex;
  const below = rankBelow(leaver.rank);
  const fromOutside = leaver.type === 'staff' && random.next() < 0.5;
  if (below !== null && !fromOutside) {
    const [promoted] = chooseWeighted(random, roster.holders(below), 1, (person) =>
      person.sex === sex && person.left === null ? readiness(person, day) : 0,
    );
    if (promoted) {
      roster.promote(promoted, leaver.rank, day - random.between(0, 27));
      fillPost(random, roster, { ...leaver, sex, rank: below }, day, nextNumber);
      return;
    }
  }
  const joined = day - random.between(0, 27);
  const ethnicity = random.weighted(JOINERS);
  roster.add(
    recruitPerson(random, {
      ...{ number: nextNumber(), type: leaver.type, rank: leaver.rank, sex, ethnicity },
      ...{ joined, rankSince: joined },
    }),
  );
}

function rankBelow(rank: string): string | null {
  const ladder = RISING.find((ranks) => ranks.includes(rank));
  return ladder?.[ladder.indexOf(rank) - 1] ?? null;
}

/** Promotion needs time in the rank and is likeliest a few years into it. */
function readiness(person: ExamplePerson, day: number): number {
  const years = (day - person.rankSince) / YEAR;
  const short = person.type === 'officer' ? 2 : 0.5;
  if (years < short || day - person.joined < short * YEAR) return 0.0001;
  return (
    (years < 12 ? 1 : 0.3) *
    (person.fte < 100 ? 0.6 : 1) *
    (/^(Asian|Black)/.test(person.ethnicity) ? 0.85 : 1)
  );
}
