import { seededRandom } from '../src/bench/seeded-random';
import { type EventRow } from './event-fixture';
import { type PersonRow } from './ledger-fixture';

const ETHNICITIES = ['W1', 'W1', 'W1', 'B1', 'B2', 'A2', 'M1', 'NS', 'PNTS'];
const REASONS = ['voluntary-resignation', 'normal-retirement', 'transfer-out', 'dismissal', 'death'];

interface Career {
  readonly ethnicity: string;
  readonly sex: string;
  readonly serviceStart?: string;
}

/** Careers of invented people at `dates`, the same for the same seed: they join between two snapshots (or with service from
 *  elsewhere, or with none held), leave with and without a date and a reason, come back, go on career breaks that only an
 *  event feed tells of, and change their answers. */
export function inventedCareers(
  seed: number,
  people: number,
  dates: readonly string[],
): { readonly snapshots: readonly (readonly PersonRow[])[]; readonly events: readonly EventRow[] } {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  /** A day after the one and up to the other. */
  const between = (after: string, upTo: string) => {
    const [from, to] = [after, upTo].map((date) => Date.parse(`${date}T00:00:00Z`) / 86_400_000);
    const day = (from ?? 0) + 1 + Math.floor(random() * ((to ?? 0) - (from ?? 0)));
    return new Date(day * 86_400_000).toISOString().slice(0, 10);
  };
  const joiner = (after: string, upTo: string): Career => {
    const known = random();
    const start = known < 0.75 ? between(after, upTo) : between('2012-01-01', after);
    const career = { ethnicity: pick(ETHNICITIES), sex: pick(['female', 'male']) };
    return known < 0.9 ? { ...career, serviceStart: start } : career;
  };
  const inPost = new Map<string, Career>();
  const gone = new Map<string, Career>();
  const events: EventRow[] = [];
  let named = 0;
  const snapshots = dates.map((date, at): PersonRow[] => {
    const before = dates[at - 1];
    const rows: PersonRow[] = [];
    for (const [person, career] of before === undefined ? [] : [...inPost]) {
      const fate = random();
      if (fate < 0.07) {
        inPost.delete(person);
        gone.set(person, career);
        const on = between(before ?? '', date);
        if (fate < 0.02) events.push({ person, event: 'career-break-start', date: on });
        else if (fate < 0.05) {
          const leavingReason = random() < 0.8 ? { leavingReason: pick(REASONS) } : {};
          rows.push({ ...rowOf(person, career), leavingDate: on, ...leavingReason });
        }
      } else if (fate < 0.09) inPost.set(person, { ...career, ethnicity: pick(ETHNICITIES) });
    }
    for (const [person, career] of gone) {
      if (random() > 0.08 || rows.some((row) => row.person === person)) continue;
      gone.delete(person);
      inPost.set(person, career);
    }
    const wanted = before === undefined ? people : people * 0.08;
    for (let number = 0; number < wanted; number += 1) {
      named += 1;
      inPost.set(`P${named}`, joiner(before ?? '2012-01-01', date));
    }
    return [...rows, ...[...inPost].map(([person, career]) => rowOf(person, career))];
  });
  return { snapshots, events };
}

function rowOf(person: string, { serviceStart, ...codes }: Career): PersonRow {
  const all = { 'workforce-type': 'officer', rank: 'constable', ...codes };
  return { person, codes: all, ...(serviceStart === undefined ? {} : { serviceStart }) };
}
