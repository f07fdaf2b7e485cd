import { type EpochDay, fromEpochDay, type ReferenceDate, toReferenceDate } from '@muster/domain';
import { createRandom } from './create-random';
import { type ExamplePerson } from './example-person';
import { foundForce } from './found-force';
import { leaversInYear, PUBLISHED_OFFICERS } from './leaver-routes';
import { monthEnds } from './month-ends';
import { passMonth } from './pass-month';
import { shapeForce } from './workforce-shape';

/** How large and how long the story is. */
export interface ExampleForceOptions {
  readonly seed: number;
  readonly people: number;
  readonly months: number;
  /** Last month end. */
  readonly until: ReferenceDate;
}

/** *Example Constabulary* as it is shipped: 14,000 invented people, five years. */
export const EXAMPLE_FORCE: ExampleForceOptions = {
  seed: 20_260_331,
  people: 14_000,
  months: 60,
  until: toReferenceDate('2026-03-31'),
};

/** One monthly file of the example force. */
export interface ExampleMonth {
  readonly asAt: ReferenceDate;
  /** People in post at `asAt` and those who left during the month, by staff number. The objects live on and change: read
   *  them before asking for the next month. */
  readonly people: readonly ExamplePerson[];
}

/** Tells five years of an invented police force, month by month: the same months for the same options on every machine.
 *  Its size, ranks and sex follow West Midlands Police at 31 March 2022, its ethnicity that force at 1 January 2023 and
 *  its officers' exits the year to 31 March 2023, all as published; everything else is invented. */
export function* simulateExampleForce(options: ExampleForceOptions): Generator<ExampleMonth, void> {
  const random = createRandom(options.seed);
  const days = monthEnds(options.until, options.months);
  const posts = shapeForce(options.people);
  const officers = posts.reduce(
    (sum, post) => sum + (post.type === 'officer' ? post.Female + post.Male : 0),
    0,
  );
  const leavers = leaversInYear(officers / PUBLISHED_OFFICERS);
  let last = 100_000;
  const nextNumber = () => String((last += 1));
  let people: ExamplePerson[] = [];
  for (const [index, day] of days.entries()) {
    if (index === 0) people = foundForce(random, posts, day, nextNumber);
    else passMonth(random, people, { index, day, leaversInYear: leavers, nextNumber });
    yield { asAt: fromEpochDay(day as EpochDay), people };
    people = people.filter(({ left }) => left === null);
  }
}
