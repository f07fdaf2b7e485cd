import { seededRandom } from './seeded-random';

const UNITS = Array.from({ length: 18 }, (_, at) => `Example Unit ${String.fromCharCode(65 + at)}`);
const ETHNICITY = 'W1,W1,W1,W1,W1,W1,W1,W1,W1,W1,W1,W2,W9,M1,M2,M3,M9,A1,A2,A3,A4,A9,B1,B2,B9,O9,NS'.split(
  ',',
);
const RANKS =
  'constable,constable,constable,constable,constable,constable,sergeant,sergeant,inspector,chief-inspector'.split(
    ',',
  );
const RELIGION = ['Christian', 'No religion', 'Muslim', 'Sikh', 'Hindu', 'Not answered'];
const COLUMNS = [
  ...[
    'Staff number',
    'Workforce type',
    'Rank or grade',
    'Unit',
    'Contract',
    'Ethnicity',
    'Sex',
    'Disability',
    'Religion',
  ],
  ...[
    'Sexual orientation',
    'FTE',
    'Service start',
    'Rank start',
    'Date of birth',
    'Leaving date',
    'Leaving reason',
    'Site',
  ],
];

/** A month of `people` rows in 17 quoted columns, as HR systems export it, line by line; about 1.6 % of the people change
 *  something or are replaced from one month to the next. Entirely invented. */
export function* monthFile(people: number, month: number): Generator<string> {
  const quoted = (cells: readonly string[]) => `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`;
  yield quoted(COLUMNS);
  for (let at = 0; at < people; at += 1) {
    const person = seededRandom(at * 7919 + 1);
    const monthly = seededRandom(at * 104_729 + month * 31);
    const replaced = month > 0 && monthly() < 0.006;
    const moved = month > 0 && monthly() < 0.01;
    const pick = (from: readonly string[], random = person) => from[Math.floor(random() * from.length)] ?? '';
    const year = 1996 + Math.floor(person() * 28);
    const day = `${String(1 + Math.floor(person() * 12)).padStart(2, '0')}-${String(1 + Math.floor(person() * 28)).padStart(2, '0')}`;
    yield quoted([
      `${replaced ? 'R' : 'P'}${String(100_000 + at)}`,
      'Police officer',
      pick(RANKS),
      moved ? pick(UNITS, monthly) : pick(UNITS),
      'Permanent',
      pick(ETHNICITY),
      person() < 0.35 ? 'Female' : 'Male',
      person() < 0.05 ? 'Yes' : 'No',
      pick(RELIGION),
      '',
      person() < 0.12 ? '0.8' : '1.0',
      `${year}-${day}`,
      `${Math.min(2024, year + 2)}-${day}`,
      `${year - 24}-${day}`,
      '',
      '',
      'Example site',
    ]);
  }
}
