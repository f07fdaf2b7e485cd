// `npm run check:nypd -- DIR`: imports six real snapshots of the New York City Police Department through the command line
// into an empty data folder and compares the headcounts, and the leavers of a period by group, with those counted apart
// from this program (one row per person id, the first kept). Then it builds, approves and publishes a release of each
// quarter that has a snapshot, compares released values with counts counted apart, and attacks what readers get. The files
// describe real people and do not ship, so this is no part of `npm test`.
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
/** Quarters that have a snapshot in the 92 days up to their end: everybody, Black officers, sergeants of every kind, and
 *  Black sergeants, counted apart in the file of that snapshot. */
const RELEASED = [
  ['2021-Q2', 34_437, 5_225, 4_320, 610],
  ['2022-Q1', 32_588, 4_955, 4_269, 615],
  ['2022-Q4', 32_034, 4_950, 4_231, 597],
  ['2023-Q2', 31_193, 4_826, 4_184, 586],
  ['2024-Q1', 29_775, 4_632, 4_474, 586],
  ['2024-Q3', 28_696, 4_473, 4_456, 578],
] as const;
const COORDS: readonly Readonly<Record<string, string>>[] = [
  {},
  { ethnicity: 'black' },
  { rank: 'sergeant' },
  { ethnicity: 'black', rank: 'sergeant' },
];
/** The last snapshot before its end is 152 days old. */
const WITHOUT_SNAPSHOT = '2021-Q3';
/** Rounding and the hold rule together move a released value by no more. */
const LARGEST_ERROR = 6;
const ROLES = ['plan-lead', 'board', 'network'];
const OPTIONS = ['--force', 'NYPD', '--mapping', 'definitions/examples/nypd-mapping.json'];

const named = process.argv[2];
if (named === undefined) stop('bad-usage: name the folder with the files; usage: npm run check:nypd -- DIR');
const folder = resolve(process.env['MUSTER_CALLER_DIR'] ?? process.cwd(), named);
const fileOf = (asAt: string) => join(folder, `officers-${asAt}.csv.gz`);
const missing = EXPECTED.find(([asAt]) => !existsSync(fileOf(asAt)));
if (missing) stop(`file-missing: there is no officers-${missing[0]}.csv.gz in ${named}.`);

await ensureApi();
const dataDir = mkdtempSync(join(tmpdir(), 'muster-check-'));
let checks = 0;
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
  checkReleases();
} finally {
  removeDataDir();
}
process.stdout.write(`${checks - failures} passed, ${failures} failed\n`);
process.exitCode = failures === 0 ? 0 : 1;

function checkReleases(): void {
  muster('account', 'add', 'builder', '--name', 'Builds releases', '--roles', 'analyst');
  muster('account', 'add', 'approver', '--name', 'Approves releases', '--roles', 'dpo');
  const build = (period: string) => ['release', 'build', '--force', 'NYPD', '--period', period];
  const folders: string[] = [];
  for (const [period, ...counts] of RELEASED) {
    const { id = '', state } = muster(...build(period), '--as', 'builder');
    check(`${period}  release`, `${state}`, 'built');
    muster('release', 'approve', id, '--as', 'approver');
    check(`${period}  release`, `${muster('release', 'publish', id, '--as', 'builder').state}`, 'published');
    if (period === RELEASED[0][0]) checkRefusal(build(WITHOUT_SNAPSHOT), 'no-release');
    for (const role of ROLES) {
      const folder = join(dataDir, 'export', `${period}-${role}`);
      muster('release', 'export', id, '--role', role, '--out', folder);
      folders.push(folder);
      checkValues(`${period}  ${role}`, folder, counts);
    }
  }
  const { stdout } = run(['attack', ...folders, '--first', '--verdict-only', '--format', 'json']);
  const { exact, narrow, differences } = (stdout === '' ? {} : (JSON.parse(stdout) as Answer)).totals ?? {};
  check('withheld counts recovered exactly', `${exact}`, '0');
  check('withheld counts left narrower than the rule', `${narrow}`, '0');
  check('differences of shown cells that give people away', `${differences}`, '0');
}

interface ReleasedCell {
  readonly measure: string;
  readonly coords: Readonly<Record<string, string>>;
  readonly value: number | null;
}

/** Released values are multiples of five near the counts. */
function checkValues(what: string, folder: string, counts: readonly number[]): void {
  const { tables } = JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')) as {
    tables: readonly { cells: readonly ReleasedCell[] }[];
  };
  const stocks = tables.flatMap((table) => table.cells).filter(({ measure }) => measure === 'stock');
  const key = (at: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(at).toSorted());
  const near = counts.filter((count, at) => {
    const value = stocks.find((cell) => key(cell.coords) === key(COORDS[at] ?? {}))?.value ?? null;
    return value !== null && value % 5 === 0 && Math.abs(value - count) <= LARGEST_ERROR;
  });
  check(`${what}, values near the counts:`, `${near.length}`, `${counts.length}`);
}

function checkRefusal(words: readonly string[], code: string): void {
  const { stderr } = run(words);
  const said = /^muster: ([a-z-]+):/m.exec(stderr)?.[1];
  check(`${words.at(-1)}  refusal`, `${said}`, code);
}

function check(what: string, found: string, expected: string): void {
  checks += 1;
  if (found !== expected) failures += 1;
  const word = found === expected ? 'ok    ' : 'FAILED';
  process.stdout.write(`${word} ${what} ${found}, expected ${expected}\n`);
}

interface Answer {
  readonly id?: string;
  readonly state?: string;
  readonly headcount?: number;
  readonly rows?: readonly {
    readonly group: Readonly<Record<string, string>>;
    readonly events: number | null;
    readonly atRisk: number | null;
  }[];
  readonly totals?: { readonly exact: number; readonly narrow: number; readonly differences: number };
}

function run(args: readonly string[]) {
  return spawnSync(process.execPath, ['dist/api/muster.mjs', ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: {
      ...process.env,
      MUSTER_DATA_DIR: dataDir,
      MUSTER_CALLER_DIR: process.cwd(),
      DATABASE_URL: undefined,
    },
  });
}

function muster(...args: string[]): Answer {
  const { status, stdout, stderr } = run(args);
  if (status === 0 && !stdout.startsWith('{')) return {};
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
