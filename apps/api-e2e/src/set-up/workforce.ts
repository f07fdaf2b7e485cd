import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SnapshotMapping } from '@muster/domain';
import { type Installation } from './installation';

/** Every staff number of `workforceFile` begins like this: to be looked for where none may be. */
export const STAFF_NUMBER = '70318';

const ETHNICITIES = ['W1', 'W1', 'W1', 'W1', 'W1', 'W1', 'B1', 'A1', 'A2', 'M1', 'O9', 'NS'];

/** A workforce of `people` officers, invented by counting: the same number is the same person in every file. */
export function workforceFile(people: number): string {
  const rows = Array.from({ length: people }, (_, index) =>
    [
      `${STAFF_NUMBER}${String(index).padStart(5, '0')}`,
      index % 10 === 0 ? 'sergeant' : 'constable',
      `Area ${(index % 3) + 1}`,
      ETHNICITIES[index % ETHNICITIES.length],
      index % 3 === 0 ? 'female' : 'male',
    ].join(','),
  );
  return ['Staff number,Rank,Unit,Ethnicity,Sex', ...rows, ''].join('\n');
}

/** How `workforceFile` is read. */
export const MAPPING = {
  kind: 'mapping',
  id: 'journey',
  label: 'File of the journeys',
  person: { column: 'Staff number' },
  dimensions: {
    'workforce-type': { constant: 'officer' },
    rank: { column: 'Rank' },
    unit: { column: 'Unit' },
    ethnicity: { column: 'Ethnicity' },
    sex: { column: 'Sex' },
  },
} satisfies Partial<Record<keyof SnapshotMapping, unknown>>;

/** Words of the command that imports a workforce of `people` for one day into the example force. The files are written
 *  to the scratch folder. */
export function importWords(installation: Installation, asAt: string, people: number): readonly string[] {
  const file = join(installation.scratch, `${asAt}.csv`);
  const mapping = join(installation.scratch, 'mapping.json');
  writeFileSync(file, workforceFile(people), { mode: 0o644 });
  writeFileSync(mapping, JSON.stringify(MAPPING), { mode: 0o644 });
  return ['import', 'snapshot', file, '--force', 'EXMP', '--as-at', asAt, '--mapping', mapping];
}

/** Fields of an upload of such a file over HTTP. */
export function uploadFields(asAt: string): Readonly<Record<string, string>> {
  return { force: 'EXMP', asAt, mapping: JSON.stringify(MAPPING) };
}

/** Words of the command that asks for representation by ethnicity on one day. */
export function queryWords(asAt: string): readonly string[] {
  return [
    ...['query', 'representation', '--force', 'EXMP', '--as-at', asAt, '--by', 'ethnicity'],
    ...['--grouping', 'ethnicity-5-plus-1', '--baseline', 'census-2021-ethnicity-all-ages:E23000014'],
    ...['--format', 'json'],
  ];
}
