import { type WorkforceType } from '@muster/domain';
import { chooseWeighted } from './choose-weighted';
import { type Random } from './create-random';
import { drawFte } from './draw-fte';
import { type ExamplePerson } from './example-person';
import { fillPost } from './fill-posts';
import { leavingWeight } from './leaving-weight';
import { Roster } from './roster';
import { UNITS } from './units';

/** Where the story stands when a month ends. */
export interface Month {
  /** 1 for the first month after the start. */
  readonly index: number;
  readonly day: number;
  readonly leaversInYear: ReadonlyMap<WorkforceType, Readonly<Record<string, number>>>;
  readonly nextNumber: () => string;
}

/** People who become officers in a year without leaving the force: community support officers and specials. */
const CONVERSIONS: readonly (readonly [WorkforceType, number])[] = [
  ['pcso', 24],
  ['special', 12],
];

/** One month goes by in `people`: some leave and their posts are filled, some convert, move, change hours or answer a
 *  question they had left open. Those who left stay in the list with the day and the reason. */
export function passMonth(random: Random, people: ExamplePerson[], month: Month): void {
  const roster = new Roster(people);
  for (const [type, routes] of month.leaversInYear) {
    for (const [route, inYear] of Object.entries(routes)) {
      const weight = (person: ExamplePerson) =>
        person.left === null ? leavingWeight(person, route, month.day) : 0;
      for (const leaver of chooseWeighted(
        random,
        roster.ofType(type),
        dueInMonth(inYear, month.index),
        weight,
      )) {
        leaver.left = { day: month.day - random.between(0, 27), reason: route };
        fillPost(random, roster, leaver, month.day, month.nextNumber);
      }
    }
  }
  convert(random, people, month);
  for (const person of people) if (person.left === null) drift(random, person);
}

/** Spreads a yearly number over months so that any twelve months in a row have exactly that number. */
function dueInMonth(inYear: number, index: number): number {
  const dueBy = (months: number) => Math.floor((inYear * months) / 12 + 0.5);
  return dueBy(index) - dueBy(index - 1);
}

/** Someone already here takes the post of a constable who is new this month and has stood in no file yet; the newcomer
 *  takes theirs. */
function convert(random: Random, people: readonly ExamplePerson[], month: Month): void {
  const isNew = (person: ExamplePerson) => person.left === null && month.day - person.joined <= 27;
  for (const [type, inYear] of CONVERSIONS) {
    const weight = (person: ExamplePerson) =>
      person.type === type && person.left === null && month.day - person.joined > 365 ? 1 : 0;
    for (const person of chooseWeighted(random, people, dueInMonth(inYear, month.index), weight)) {
      const newcomer = people.find(
        (other) =>
          other.rank === 'Constable' &&
          other.sex === person.sex &&
          isNew(other) &&
          other.rankSince === other.joined,
      );
      if (newcomer) swapPosts(person, newcomer);
    }
  }
}

function swapPosts(person: ExamplePerson, newcomer: ExamplePerson): void {
  const { type, rank, unit, fte, contract } = person;
  person.type = newcomer.type;
  person.rank = newcomer.rank;
  person.unit = newcomer.unit;
  person.fte = newcomer.fte;
  person.contract = newcomer.contract;
  person.rankSince = newcomer.joined;
  newcomer.type = type;
  newcomer.rank = rank;
  newcomer.unit = unit;
  newcomer.fte = fte;
  newcomer.contract = contract;
}

function drift(random: Random, person: ExamplePerson): void {
  const draw = random.next();
  if (draw < 0.006) person.unit = random.weighted(UNITS[person.type]);
  else if (draw < 0.009 && person.type !== 'special') person.fte = drawFte(random, person.type, person.sex);
  else if (draw < 0.011 && person.disability === '') person.disability = random.weighted({ No: 90, Yes: 10 });
  else if (draw < 0.013 && person.religion === '')
    person.religion = random.weighted({ Christian: 50, 'No religion': 50 });
}
