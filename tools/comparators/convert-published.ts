// Turns the published tables of the Home Office into definitions/comparators/*.json, or checks the committed ones.
//   node tools/comparators/convert-published.ts FOLDER [--check]
// FOLDER holds the CSV files (plain or gzip) that SHIPPED names. Figures are copied; FTE is rounded to hundredths.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type * as Domain from '@muster/domain';
import { build } from 'esbuild';

type Years = Parameters<typeof Domain.packComparatorYears>[0];
/** What is used of libs/ingest. Its own types would bring syntax along that Node cannot leave out of tools. */
interface Reading {
  readTable(
    delimiter: undefined,
    mostRows: number,
  ): { write(chunk: Uint8Array): void; finish(): { readonly issues: readonly Domain.Issue[] } };
  readPublishedTable(content: { readonly issues: readonly Domain.Issue[] }): {
    readonly id: Domain.ComparatorTable['id'] | null;
    readonly years: Years;
    readonly issues: readonly Domain.Issue[];
  };
  checkWholeCountry(years: Years): readonly Domain.Issue[];
}

const SOURCE = 'Home Office, police workforce statistics for England and Wales, Open Government Licence v3.0';
const MOST_ROWS = 120_000;
const SHIPPED = [
  {
    file: 'police-workforce-2007-2022.csv.gz',
    label: 'Police workforce by force, sex and rank',
    publication: 'Police workforce by force, sex, rank and worker type, 31 March 2007 to 31 March 2022',
  },
  {
    file: 'officers-by-ethnicity-rank-2003-2006.csv.gz',
    label: 'Police officers by force, ethnic group, sex and rank',
    publication: 'Police officers by force, ethnicity, sex and rank, 31 March 2003 to 31 March 2006',
  },
];

const folder = process.argv[2];
if (folder === undefined) {
  throw new Error('usage: node tools/comparators/convert-published.ts FOLDER [--check]');
}
const { packComparatorYears, checkWholeCountry, readPublishedTable, readTable } = await libraries();
for (const { file, label, publication } of SHIPPED) {
  const packed = readFileSync(join(folder, file));
  const published = file.endsWith('.gz') ? gunzipSync(packed) : packed;
  const reading = readTable(undefined, MOST_ROWS);
  reading.write(published);
  const { id, years, issues } = readPublishedTable(reading.finish());
  const found = [...issues, ...checkWholeCountry(years)];
  if (id === null || found.length > 0) {
    throw new Error(`${file}: ${found.map(({ message }) => message).join(' ')}`);
  }
  const contentSha256 = createHash('sha256').update(published).digest('hex');
  const table: Domain.ComparatorTable = {
    kind: 'comparator-table',
    ...{ id, label, source: SOURCE, publication, contentSha256 },
    blocks: packComparatorYears(years),
  };
  const path = join('definitions', 'comparators', `${id}.json`);
  const text = format(table);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    process.stderr.write(`${path} is not what the published file says\n`);
    process.exitCode = 1;
  }
  process.stdout.write(`${path}: ${years.length} years, ${(text.length / 1000).toFixed(0)} kB\n`);
}

/** One force a line: a later correction of one force shows as one changed line. */
function format({ blocks, ...head }: Domain.ComparatorTable): string {
  const lines = blocks.map(({ years, columns, forces }) => {
    const each = forces.map((force) => `        ${JSON.stringify(force)}`).join(',\n');
    return `    {\n      "years": ${JSON.stringify(years)},\n      "columns": ${JSON.stringify(columns)},\n      "forces": [\n${each}\n      ]\n    }`;
  });
  return `${JSON.stringify(head, null, 2).replace(/\n}$/, '')},\n  "blocks": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** Node cannot run the libraries without their path names, so they are bundled first. */
async function libraries(): Promise<typeof Domain & Reading> {
  const outfile = resolve('dist/comparators/libraries.mjs');
  await build({
    stdin: {
      contents: `export * from './libs/domain/src/index'; export * from './libs/ingest/src/comparators/check-whole-country'; export * from './libs/ingest/src/comparators/read-published-table'; export * from './libs/ingest/src/read-table';`,
      resolveDir: resolve('.'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
  });
  return (await import(pathToFileURL(outfile).href)) as typeof Domain & Reading;
}
