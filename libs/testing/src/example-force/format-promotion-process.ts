import { toEpochDay } from '@muster/domain';
import { createRandom } from './create-random';
import { YEAR } from './recruit-person';
import { type ExampleMonth } from './simulate-example-force';

/** Stages after the first, with the chance of somebody who passed the one before, and of Asian and Black officers. */
const STAGES = [
  ['Applied', 0.16, 0.17],
  ['Passed the exam', 0.62, 0.54],
  ['Shortlisted', 0.78, 0.72],
  ['Passed the board', 0.58, 0.49],
  ['Promoted', 0.85, 0.84],
] as const;

/** A promotion process to sergeant among the people of one month: how many of each ethnicity passed each stage, as the
 *  CSV text that `muster import stages` reads. Eligible are constables with two years in the rank; everything after
 *  that is invented, with the same numbers for the same people and seed. */
export function formatPromotionProcess({ asAt, people }: ExampleMonth, seed: number): string {
  const day = toEpochDay(asAt);
  const random = createRandom(seed);
  const counts = new Map<string, number[]>();
  for (const person of people) {
    if (person.left !== null || person.type !== 'officer' || person.rank !== 'Constable') continue;
    if (day - person.rankSince < 2 * YEAR) continue;
    const ethnicity = person.ethnicity === '' ? 'Not stated' : person.ethnicity;
    const passed = counts.get(ethnicity) ?? [0, ...STAGES.map(() => 0)];
    counts.set(ethnicity, passed);
    passed[0] = (passed[0] ?? 0) + 1;
    const minority = /^(Asian|Black)/.test(ethnicity);
    for (const [at, [, chance, ofMinority]] of STAGES.entries()) {
      if (random.next() >= (minority ? ofMinority : chance)) break;
      passed[at + 1] = (passed[at + 1] ?? 0) + 1;
    }
  }
  const header = ['Ethnicity', 'Eligible', ...STAGES.map(([name]) => name)];
  const rows = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const all = header.slice(1).map((_, at) => rows.reduce((sum, [, passed]) => sum + (passed[at] ?? 0), 0));
  const lines = [header, ...rows.map(([ethnicity, passed]) => [ethnicity, ...passed]), ['All', ...all]];
  return `${lines.map((cells) => cells.join(',')).join('\n')}\n`;
}
