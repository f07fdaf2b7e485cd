import { seededRandom } from '../src/bench/seeded-random';
import { type PersonRow } from './ledger-fixture';

const ETHNICITIES = ['W1', 'W1', 'W1', 'W1', 'W1', 'W1', 'B1', 'B2', 'A2', 'M1', 'NS'];
const RANKS = ['constable', 'constable', 'constable', 'constable', 'sergeant', 'inspector'];
const UNITS = ['north', 'south', 'east'];

/** Officers at `dates`, the same for the same seed: between two dates one in twenty leaves and as many join. */
export function releasablePeople(
  seed: number,
  people: number,
  dates: readonly string[],
): Readonly<Record<string, readonly PersonRow[]>> {
  const random = seededRandom(seed);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  let named = 0;
  const officer = (): PersonRow => ({
    person: `P${(named += 1)}`,
    fte: 1,
    serviceStart: `${2000 + Math.floor(random() * 24)}-06-01`,
    codes: {
      'workforce-type': 'officer',
      ...{ rank: pick(RANKS), unit: pick(UNITS), ethnicity: pick(ETHNICITIES) },
      sex: random() < 0.35 ? 'female' : 'male',
    },
  });
  let inPost = Array.from({ length: people }, officer);
  return Object.fromEntries(
    dates.map((date, at) => {
      if (at > 0) {
        inPost = inPost.filter(() => random() > 0.05);
        while (inPost.length < people) inPost.push(officer());
      }
      return [date, [...inPost]];
    }),
  );
}
