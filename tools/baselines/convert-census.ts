// Turns census tables of the Office for National Statistics into definitions/baselines/*.json.
//   node tools/baselines/convert-census.ts FOLDER
// FOLDER holds the CSV files that census-tables.ts names. Counts are copied, never changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CENSUS_TABLES, type CensusTable } from './census-tables.ts';
import { readCsv } from './read-csv.ts';

const SOURCE = { 2011: 'Census 2011', 2021: 'Census 2021' };
const CENSUS_DAY = { 2011: '2011-03-27', 2021: '2021-03-21' };
const CODE_COLUMN = { 'police-force-area': 'pfa_code', 'local-authority': 'ltla21_code' } as const;
const NAME_COLUMN = { 'police-force-area': 'pfa_name', 'local-authority': 'ltla21_name' } as const;

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node tools/baselines/convert-census.ts FOLDER');
const read = (name: string) => readCsv(readFileSync(join(folder, name), 'utf8'));

const populations = new Map<string, number>();
for (const area of ['police-force-area', 'local-authority'] as const) {
  for (const row of read(`sex-and-working-age-2021-by-${area}.csv`)) {
    populations.set(row[CODE_COLUMN[area]] ?? '', count(row, 'total_population'));
  }
}
const codesByName = new Map(
  read('local-authority-to-police-force-area.csv').map((row) => [
    row['ltla21_name'] ?? '',
    row['ltla21_code'] ?? '',
  ]),
);

for (const table of CENSUS_TABLES) {
  const areas = table.areas.flatMap((area) =>
    read(table.file.replace('{area}', area)).map((row) => convert(table, area, row)),
  );
  const { id, label, sourceTable, base, dimension, classification, tolerance } = table;
  const head = {
    kind: 'baseline-table',
    id,
    label,
    source: `Office for National Statistics, ${SOURCE[table.year]}, Open Government Licence v3.0`,
    sourceTable,
    referenceDate: CENSUS_DAY[table.year],
    base,
    dimension,
    classification,
    tolerance,
    columns: Object.values(table.columns),
  };
  // One area a line: a later correction of one area shows as one changed line.
  const text = JSON.stringify(head, null, 2).replace(/\n}$/, '');
  const lines = areas.sort((a, b) => (a.code < b.code ? -1 : 1)).map((area) => `    ${JSON.stringify(area)}`);
  writeFileSync(
    join('definitions', 'baselines', `${id}.json`),
    `${text},\n  "areas": [\n${lines.join(',\n')}\n  ]\n}\n`,
  );
  process.stdout.write(`${id}: ${areas.length} areas\n`);
}

function convert(table: CensusTable, type: CensusTable['areas'][number], row: Record<string, string>) {
  const name = row[NAME_COLUMN[type]] ?? row['geography'] ?? '';
  const code = row[CODE_COLUMN[type]] ?? codesByName.get(name);
  if (code === undefined) throw new Error(`no area code for ${name}`);
  const counts = Object.keys(table.columns).map((column) => count(row, column));
  const published = table.year === 2011 ? count(row, 'All categories: Ethnic group') : populations.get(code);
  return {
    code,
    name,
    type,
    counts,
    ...(table.compared && published !== undefined ? { publishedTotal: published } : {}),
  };
}

function count(row: Record<string, string>, column: string): number {
  const value = Number(row[column]);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${column} is no count`);
  return value;
}
