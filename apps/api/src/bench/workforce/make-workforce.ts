import { type FlowKind } from '@muster/domain';
import { NO_DAY } from '@muster/ledger';
import { seededRandom } from '../seeded-random';
import { BENCH_DIMENSIONS, ETHNICITY_GROUPS, GROUPS } from './bench-dimensions';
import { MONTHS, SNAPSHOT_DAYS } from './snapshot-days';
import { type Workforce } from './workforce';
import { WorkforceDraft } from './workforce-draft';

/** Chances per month, assumed: they decide how many spells and flows there are. */
const MOVING = 0.0068;
const NEW_HOURS = 0.003;
const PROMOTION = 0.0024;
const CONVERSION = 0.0005;
const LEAVING = 0.0051;
/** Groups leave at different rates, so that curves and tests have something to show. */
const LEAVING_OF_GROUP: Readonly<Record<(typeof GROUPS)[number], number>> = {
  asian: 1.1,
  black: 1.3,
  mixed: 1.15,
  white: 1,
  other: 1.05,
  unknown: 1,
};
/** A leaver is replaced at once, or comes back within a year while the post waits. */
const COMING_BACK = 0.04;
/** Leavers whose last day of service is not recorded. */
const DAY_NOT_HELD = 0.05;
const REASONS = 7;
const [TYPE, RANK, UNIT, , ETHNICITY, , AGE_BAND] = [0, 1, 2, 3, 4, 5, 6];
const HIGHEST_RANK = BENCH_DIMENSIONS[1].shares.length;
const YOUNGEST = 18 * 12;

interface Person {
  readonly number: number;
  readonly codes: number[];
  fteHundredths: number;
  serviceStart: number;
  /** At the month in which the present stay began. */
  ageMonths: number;
}

/** Ten years of a force with so many posts: people join, move, are promoted, change their hours, grow older, leave and
 *  sometimes come back. The same seed gives the same workforce. Entirely invented. */
export function makeWorkforce(posts: number, seed: number): Workforce {
  const random = seededRandom(seed);
  const draft = new WorkforceDraft();
  for (let post = 0; post < posts; post += 1) {
    let person = meet(draft, random, 0);
    let joins = 0;
    while (joins < MONTHS) {
      const leaves = live(draft, random, person, joins);
      const returns = random() < COMING_BACK;
      joins = returns ? leaves + 1 + Math.floor(random() * 11) : leaves;
      if (joins < MONTHS)
        person = returns ? comeBack(random, person, leaves, joins) : meet(draft, random, joins);
    }
  }
  return draft.finish();
}

function meet(draft: WorkforceDraft, random: () => number, joins: number): Person {
  const codes = BENCH_DIMENSIONS.map(({ shares }) => drawCode(shares, random));
  const served = joins === 0 ? Math.floor(12_000 * random() ** 2) : 0;
  const ageMonths = YOUNGEST + Math.floor(served / 30.5) + Math.floor(random() ** 2 * 240);
  const hours = random() < 0.12 ? 80 : 100;
  const serviceStart = startOfService(random, joins) - served;
  return { number: draft.people++, codes, fteHundredths: hours, serviceStart, ageMonths };
}

function comeBack(random: () => number, person: Person, leaves: number, joins: number): Person {
  // The age counts from the month of joining, and it was that of the former stay.
  return {
    ...person,
    serviceStart: startOfService(random, joins),
    ageMonths: person.ageMonths + joins - leaves,
  };
}

/** A day after the month before, up to the month itself. */
function startOfService(random: () => number, month: number): number {
  const day = SNAPSHOT_DAYS[month] ?? 0;
  return day - Math.floor(random() * (day - (SNAPSHOT_DAYS[month - 1] ?? day - 28)));
}

/** One stay, month by month; gives the month in which the person is no longer in post. */
function live(draft: WorkforceDraft, random: () => number, person: Person, joins: number): number {
  const { codes } = person;
  codes[AGE_BAND] = bandOf(person.ageMonths);
  draft.join(person, joins);
  const group = GROUPS[ETHNICITY_GROUPS[codes[ETHNICITY] ?? 0] ?? 0] ?? 'unknown';
  const leaving = LEAVING * LEAVING_OF_GROUP[group];
  const serviceMonths = Math.floor(((SNAPSHOT_DAYS[joins] ?? 0) - person.serviceStart) / 30.5);
  for (let month = joins + 1; month < MONTHS; month += 1) {
    person.ageMonths += 1;
    const old = person.ageMonths > 55 * 12 ? 3 : 1;
    const leaves = leaving * (serviceMonths + month - joins < 24 ? 2 : old);
    let luck = random();
    if (luck < leaves) {
      draft.leave(month, lastDay(random, month), 1 + Math.floor(random() * REASONS));
      return month;
    }
    const aged = bandOf(person.ageMonths);
    const events =
      (luck -= leaves) < MOVING + NEW_HOURS + PROMOTION + CONVERSION ? happen(random, person, luck) : [];
    if (events.length === 0 && aged === codes[AGE_BAND]) continue;
    codes[AGE_BAND] = aged;
    draft.change(person, month, events);
  }
  return MONTHS;
}

/** A day after the month before, up to the month that no longer shows the person. */
function lastDay(random: () => number, month: number): number {
  if (random() < DAY_NOT_HELD) return NO_DAY;
  const before = SNAPSHOT_DAYS[month - 1] ?? 0;
  return before + 1 + Math.floor(random() * ((SNAPSHOT_DAYS[month] ?? 0) - before));
}

function happen(random: () => number, person: Person, luck: number): readonly FlowKind[] {
  const { codes } = person;
  if (luck < MOVING) {
    move(random, codes);
    return ['transfer'];
  }
  if (luck < MOVING + NEW_HOURS) {
    const before = person.fteHundredths;
    person.fteHundredths = before === 100 ? 80 : before === 80 && random() < 0.5 ? 60 : 100;
    return [person.fteHundredths > before ? 'hours-up' : 'hours-down'];
  }
  if (luck < MOVING + NEW_HOURS + PROMOTION) {
    const rank = codes[RANK] ?? HIGHEST_RANK;
    if (rank === HIGHEST_RANK) return [];
    codes[RANK] = rank + 1;
    if (random() < 0.7) return ['promotion'];
    move(random, codes);
    return ['promotion', 'transfer'];
  }
  const types = BENCH_DIMENSIONS[0].shares.length;
  codes[TYPE] = 1 + (((codes[TYPE] ?? 1) + Math.floor(random() * (types - 1))) % types);
  return ['conversion'];
}

function move(random: () => number, codes: number[]): void {
  const units = BENCH_DIMENSIONS[2].shares.length;
  codes[UNIT] = 1 + (((codes[UNIT] ?? 1) + Math.floor(random() * (units - 1))) % units);
}

const bandOf = (ageMonths: number) => 1 + Math.min(9, Math.floor((ageMonths - YOUNGEST) / 60));

function drawCode(shares: readonly number[], random: () => number): number {
  let left = random() * shares.reduce((sum, share) => sum + share, 0);
  const at = shares.findIndex((share) => (left -= share) < 0);
  return 1 + (at < 0 ? 0 : at);
}
