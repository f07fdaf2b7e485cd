import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type PublishedRelease } from '@muster/attack';
import { describeSchemaIssues, ok, refuse, type Refusal, type Result } from '@muster/domain';
import { readJsonFile } from '../definitions/read-json-file';
import { cellText, csvCells } from './csv-cells';
import { publishedFileSchema } from './published-file';

/** The release.json of a folder. Refuses a folder without one, one that is no release, and a CSV file beside it that says
 *  something else. */
export function readReleaseFolder(callerDir: string, name: string): Result<PublishedRelease, Refusal> {
  const folder = resolve(callerDir, name);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return refuse('no-release-folder', `there is no folder ${name}.`);
  }
  const names = readdirSync(folder);
  if (!names.includes('release.json')) {
    return refuse(
      'no-release-file',
      `${name} has no release.json; name a folder that "muster release export" wrote.`,
    );
  }
  const content = readJsonFile(folder, 'release.json');
  if (!content.ok) return refuse(content.refusal.code, `In ${name}: ${content.refusal.message}`);
  const read = publishedFileSchema.safeParse(content.value);
  if (!read.success) {
    return refuse(
      'release-file-invalid',
      `${name}/release.json is no release: ${describeSchemaIssues(read.error)}`,
    );
  }
  const release = read.data;
  for (const csv of names.filter((each) => each.endsWith('.csv')).toSorted()) {
    if (!agrees(release, readFileSync(join(folder, csv), 'utf8'))) {
      return refuse('csv-disagrees', `${name}/${csv} does not say the same as release.json beside it.`);
    }
  }
  return ok(release);
}

/** Whether a CSV file holds cells of the release, each as release.json has it, and all cells of their tables. */
function agrees({ tables }: PublishedRelease, text: string): boolean {
  const cells = csvCells(text);
  if (cells === null) return false;
  const written = new Map(
    tables.flatMap(({ id, cells: all }) =>
      all.map(({ coords, value, status }) => [
        cellText({ table: id, coords, value: value === null ? '' : String(value), status }),
        id,
      ]),
    ),
  );
  const inTables = new Set(cells.map((cell) => written.get(cell)));
  const expected = [...written.values()].filter((id) => inTables.has(id)).length;
  return cells.every((cell) => written.has(cell)) && new Set(cells).size === expected;
}
