// `npm run check:nypd -- DIR`: imports six real snapshots of the New York City Police Department through the command line
// into an empty data folder and compares the headcounts, and the leavers of a period by group, with those counted apart
// from this program (one row per person id, the first kept). The files describe real people and do not ship, so this is
// no part of `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureApi } from './build/ensure-api.ts';

const EXPECTED = [
  ['2021-05-02', 34_437],
  ['2022-01-09', 32_588],
  ['2022-12-30', 32_034],
  ['2023-06-01', 31_193],
  ['2024-01-01', 29_775],
  ['2024-07-02', 28_696],
] as const;
/** After 2 May 2021 and up to 9 January 2022: who left, of how many. */
const LEAVERS = [
  ['all', 1_918, 34_437],
  ['white', 1_013, 15_852],
  ['hispanic', 493, 10_140],
  ['black', 293, 5_225],
  ['asian', 113, 3_184],
  ['native-american', 3, 27],
] as const;
const OPTIONS = ['--force', 'NYPD', '--mapping', 'definitions/examples/nypd-mapping.json'];

const named = process.argv[2];
if (named === undefined) stop('bad-usage: name the folder with the files; usage: npm run check:nypd -- DIR');
const folder = resolve(process.env['MUSTER_CALLER_DIR'] ?? process.cwd(), named);
const fileOf = (asAt: string) => join(folder, `officers-${asAt}.csv.gz`);
const missing = EXPECTED.find(([asAt]) => !existsSync(fileOf(asAt)));
if (missing) stop(`file-missing: there is no officers-${missing[0]}.csv.gz in ${named}.`);

await ensureApi();
const dataDir = mkdtempSync(join(tmpdir(), 'muster-check-'));
let failures = 0;
try {
  muster('define', 'definitions/examples/nypd.json');
  for (const [asAt, expected] of EXPECTED) {
    const receipt = muster('import', 'snapshot', fileOf(asAt), '--as-at', asAt, ...OPTIONS);
    const found = receipt.state === 'published' ? receipt.headcount : undefined;
    check(`${asAt}  headcount`, `${found ?? 'none'}`, `${expected}`);
  }
  const period = ['--from', '2021-05-02', '--to', '2022-01-09', '--by', 'ethnicity'];
  const { rows = [] } = muster('query', 'leavers', '--force', 'NYPD', ...period, '--comparator', 'white');
  for (const [code, events, atRisk] of LEAVERS) {
    const row = rows.find(({ group }) => group['ethnicity'] === code);
    check(
      `leavers, ${code}:`,
      `${row?.events ?? 'none'} of ${row?.atRisk ?? 'none'}`,
      `${events} of ${atRisk}`,
    );
  }
} finally {
  removeDataDir();
}
process.stdout.write(`${EXPECTED.length + LEAVERS.length - failures} passed, ${failures} failed\n`);
process.exitCode = failures === 0 ? 0 : 1;

function check(what: string, found: string, expected: string): void {
  if (found !== expected) failures += 1;
  const word = found === expected ? 'ok    ' : 'FAILED';
  process.stdout.write(`${word} ${what} ${found}, expected ${expected}\n`);
}

interface Answer {
  readonly state?: string;
  readonly headcount?: number;
  readonly rows?: readonly {
    readonly group: Readonly<Record<string, string>>;
    readonly events: number | null;
    readonly atRisk: number | null;
  }[];
}

function muster(...args: string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/api/muster.mjs', ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      MUSTER_DATA_DIR: dataDir,
      MUSTER_CALLER_DIR: process.cwd(),
      DATABASE_URL: undefined,
    },
  });
  if (status === 0) return JSON.parse(stdout) as Answer;
  process.stderr.write(stderr);
  process.stdout.write(`FAILED ${args.slice(0, 2).join(' ')}\n`);
  return {};
}

/** The data folder and what root keeps elsewhere for it, because PostgreSQL does not run as root. */
function removeDataDir(): void {
  const idFile = join(dataDir, 'keys', 'cluster-id');
  if (existsSync(idFile)) {
    const id = readFileSync(idFile, 'utf8').trim();
    for (const place of [join('/var/lib/muster', id), join(tmpdir(), `muster-${id}`)]) {
      rmSync(place, { recursive: true, force: true });
    }
  }
  rmSync(dataDir, { recursive: true, force: true });
}

function stop(sentence: string): never {
  process.stderr.write(`muster: ${sentence}\n`);
  process.exit(1);
}
