import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { median } from './median';
import { monthFile } from './month-file';
import { odsOf, xlsxOf } from './month-workbooks';
import { type ReadingEffort } from './read-one-file';
import { writeWorkbook } from './write-workbook';

const PEOPLE = 231_000;
const ROUNDS = 3;
const MIB = 1024 * 1024;
const BUILT = pathToFileURL('dist/api/bench.mjs').href;
const FIXTURES = 'libs/ingest/fixtures/not-ok';
const FORMATS = ['csv', 'xlsx', 'ods'] as const;
type Format = (typeof FORMATS)[number];

/** Reading a 231,000-row month in 17 columns as XLSX and as ODS beside the same table as CSV: unpacked, split into cells,
 *  and all cells compared. Then every failing workbook among the fixtures, and larger bombs: how long until it is refused,
 *  and with how much memory. */
export async function benchSpreadsheet(): Promise<Record<string, unknown>> {
  const work = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  const path = (ending: string) => join(work, `month.${ending}`);
  try {
    await pipeline(Readable.from(lines()), createWriteStream(path('csv')));
    await writeWorkbook(path('xlsx'), xlsxOf(lines));
    await writeWorkbook(path('ods'), odsOf(lines));
    const efforts: Record<Format, ReadingEffort[]> = { csv: [], xlsx: [], ods: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const format of FORMATS) efforts[format].push(read(path(format)));
    }
    const middle = (format: Format, number: (effort: ReadingEffort) => number) =>
      median(efforts[format].map(number));
    const about = (format: Format) => {
      const seconds = middle(format, (effort) => effort.seconds);
      const cpuSeconds = middle(format, (effort) => effort.cpuSeconds);
      return {
        packedMiB: statSync(path(format)).size / MIB,
        seconds,
        cpuSeconds,
        rowsPerSecond: Math.round(PEOPLE / seconds),
        rowsPerCpuSecond: Math.round(PEOPLE / cpuSeconds),
        timesCsvCpu: cpuSeconds / middle('csv', (effort) => effort.cpuSeconds),
        peakMiBAboveIdle: Math.max(...efforts[format].map(({ peakMiB }) => peakMiB)),
      };
    };
    const answers = new Set(FORMATS.flatMap((format) => efforts[format].map(({ answer }) => answer)));
    const refused = await refuseAll(work);
    return {
      benchmark: 'spreadsheet',
      rows: PEOPLE,
      answersEqual: answers.size === 1 && refused.every(({ answer }) => answer.includes('-')),
      rounds: ROUNDS,
      csv: about('csv'),
      xlsx: about('xlsx'),
      ods: about('ods'),
      refusals: refused.length,
      slowestRefusal: refused.reduce((a, b) => (b.seconds > a.seconds ? b : a)),
      largestRefusal: refused.reduce((a, b) => (b.peakMiB > a.peakMiB ? b : a)),
      loadAverage: loadavg()[0],
      goals: { slowestRefusalSeconds: '<= 5', largestRefusalMiB: '<= 150' },
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Numbers as a spreadsheet keeps them: 1, not 1.0. */
function* lines(): Generator<string> {
  for (const line of monthFile(PEOPLE, 0)) yield line.replaceAll('"1.0"', '"1"');
}

type Refusal = ReadingEffort & { readonly file: string };

async function refuseAll(work: string): Promise<readonly Refusal[]> {
  const small = xlsxOf(() => ['"a"\r\n']);
  const TEXTS = 'xl/sharedStrings.xml';
  const SHEET = 'xl/worksheets/sheet1.xml';
  const bomb = (name: string, part: string, content: Iterable<string>) =>
    writeWorkbook(join(work, name), [...small.filter((each) => each.name !== part), { name: part, content }]);
  await bomb('texts', TEXTS, repeated('<sst>', '<si><t>a text of some length</t></si>', 1_000_000));
  await bomb(
    'cells',
    SHEET,
    repeated('<worksheet><sheetData>', `<row>${'<c><v>1</v></c>'.repeat(60)}</row>`, 1_000_000),
  );
  await bomb('characters', SHEET, repeated('<worksheet>', ' '.repeat(1_000), 1_000_000));
  const fixtures = readdirSync(FIXTURES).filter((name) => /\.(xlsx?|zip|docx)$/.test(name));
  const paths = ['texts', 'cells', 'characters'].map((name) => join(work, name));
  return [...paths, ...fixtures.map((name) => join(FIXTURES, name))].map((file) => ({
    ...read(file),
    file: file.split('/').at(-1) ?? '',
  }));
}

function* repeated(before: string, part: string, times: number): Generator<string> {
  yield before;
  const block = part.repeat(1_000);
  for (let at = 0; at < times; at += 1_000) yield block;
}

/** Each file in a process of its own, so that no other reading has made room in its memory. */
function read(file: string): ReadingEffort {
  const script = `
    import(process.argv[1])
      .then((bench) => bench.readOneFile(process.argv[2]))
      .then((effort) => process.stdout.write(JSON.stringify(effort)));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, BUILT, file], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as ReadingEffort;
}
