// `npm test`: every check of the project, one stage after another; a stage that would leave a core idle runs beside the
// next one. The last line counts what passed and failed, and what passed only when it was tried again.
// `npm test -- unit integration` runs the named stages only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Names of those that failed, passed when they were tried again, and count as passed. */
  readonly flaky?: readonly string[];
}

/** What a report of Playwright says of a file or a group of tests. */
interface ReportedSuite {
  readonly suites?: readonly ReportedSuite[];
  readonly specs: readonly {
    readonly file: string;
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

/** Where the programs of a stage write: the terminal, or a file until it is their turn. */
type Output = 'inherit' | number;

interface Stage {
  readonly name: string;
  readonly run: (output: Output) => Promise<Tally>;
  /** The next stage, which does not need this one. This one keeps one core busy at most, so they run at the same time,
   *  and this one is told of after it. */
  readonly beside?: string;
}

const REPORTS = 'dist/test-reports';
const environment = {
  ...process.env,
  CI: 'true',
  NX_TUI: 'false',
  NG_CLI_ANALYTICS: 'false',
  FORCE_COLOR: '0',
};

async function command(output: Output, program: string, args: readonly string[], env = {}): Promise<boolean> {
  const child = spawn(program, args, {
    stdio: ['ignore', output, output],
    env: { ...environment, ...env },
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0;
}

/** A check that passes or fails as a whole. */
function check(program: string, ...args: readonly string[]): Stage['run'] {
  return async (output) =>
    (await command(output, program, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function jest(report: string, ...args: readonly string[]): Stage['run'] {
  return async (output) => {
    const file = `${REPORTS}/${report}.json`;
    const told = ['--json', `--outputFile=${file}`, '--silent', '--reporters=default'];
    const fine = await command(output, 'jest', [...told, ...args]);
    if (!existsSync(file)) return { passed: 0, failed: 1 };
    const result = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numRuntimeErrorTestSuites: number;
    };
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: fine ? failed : Math.max(1, failed) };
  };
}

async function playwright(output: Output): Promise<Tally> {
  const file = `${REPORTS}/browser.json`;
  const fine = await command(
    output,
    'playwright',
    ['test', '-c', 'apps/web-e2e/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  );
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number };
    suites: readonly ReportedSuite[];
  };
  const flaky = suites.flatMap(flakyOf);
  const failed = fine ? stats.unexpected : Math.max(1, stats.unexpected);
  return { passed: stats.expected + flaky.length, failed, flaky };
}

function flakyOf({ suites = [], specs }: ReportedSuite): readonly string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ file, title }) => `${file}: ${title}`), ...suites.flatMap(flakyOf)];
}

const script = (file: string, ...args: readonly string[]): Stage['run'] =>
  check(process.execPath, '--disable-warning=ExperimentalWarning', file, ...args);

/** A target of several projects at once, for those that have it. */
const nx = (...args: readonly string[]): Stage['run'] =>
  check('nx', 'run-many', '--output-style=static', ...args);

/** Every library there is, so that a new one is not left out. */
const unitProjects = [...readdirSync('libs').map((lib) => `libs/${lib}`), 'apps/api', 'apps/web'];

const STAGES: readonly Stage[] = [
  { name: 'format', run: check('prettier', '--check', '--log-level=warn', '.'), beside: 'lint' },
  // A program for each library would read the rules, the compiler and the libraries below it once more each.
  { name: 'lint', run: nx('-t', 'lint-libs,lint', '--exclude=libs/*') },
  { name: 'boundaries', run: check('nx', 'run', 'tools:boundaries', '--output-style=static') },
  { name: 'typecheck', run: nx('-t', 'typecheck-node,typecheck', '--exclude=libs/*,api,api-e2e') },
  { name: 'build', run: script('tools/build/build-all.ts'), beside: 'unit' },
  {
    name: 'unit',
    run: jest(
      'unit',
      '--maxWorkers=2',
      `--testSequencer=${resolve('tools/testing/longest-first.cjs')}`,
      '--projects',
      ...unitProjects.map((path) => `${path}/jest.config.cjs`),
    ),
  },
  { name: 'budget', run: script('tools/build/check-web-budget.ts') },
  { name: 'generated', run: script('tools/generate.ts', '--check'), beside: 'integration' },
  { name: 'integration', run: jest('integration', '-c', 'apps/api/jest.integration.config.cjs') },
  { name: 'journeys', run: jest('journeys', '-c', 'apps/api-e2e/jest.config.cjs') },
  { name: 'browser', run: playwright },
];

const named = process.argv.slice(2);
const strange = named.filter((word) => STAGES.every(({ name }) => name !== word));
if (strange.length > 0) {
  const stages = STAGES.map(({ name }) => name).join(', ');
  console.error(`muster: bad-usage: there is no stage ${strange.join(', ')}; the stages are ${stages}.`);
  process.exit(1);
}
const wanted = (name: string): boolean => named.length === 0 || named.includes(name);
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
let passed = 0;
let failed = 0;
let flaky = 0;

const toldAsFlaky = (count: number): string => (count === 0 ? '' : `, ${count} flaky`);

/** Runs a stage; the function that it gives says what came of it, when its turn has come. */
function begin({ name, run }: Stage, beside: boolean): () => Promise<void> {
  const started = performance.now();
  const held = `${REPORTS}/${name}.txt`;
  const output = beside ? openSync(held, 'w') : 'inherit';
  if (!beside) console.log(`\n=== ${name} ===`);
  const running = run(output).then((tally) => ({ tally, milliseconds: performance.now() - started }));
  return async () => {
    const { tally, milliseconds } = await running;
    if (output !== 'inherit') {
      closeSync(output);
      console.log(`\n=== ${name} ===\n${readFileSync(held, 'utf8').trimEnd()}`);
    }
    passed += tally.passed;
    failed += tally.failed;
    const unsure = tally.flaky ?? [];
    flaky += unsure.length;
    const named = unsure.length === 0 ? '' : ` (${unsure.join('; ')})`;
    const seconds = (milliseconds / 1000).toFixed(0);
    const counts = `${tally.passed} passed, ${tally.failed} failed${toldAsFlaky(unsure.length)}${named}`;
    console.log(`=== ${name}: ${counts}, ${seconds} s ===`);
  };
}

let begun: (() => Promise<void>)[] = [];
for (const stage of STAGES.filter(({ name }) => wanted(name))) {
  const beside = stage.beside !== undefined && wanted(stage.beside);
  begun = [begin(stage, beside), ...begun];
  if (beside) continue;
  for (const told of begun) await told();
  begun = [];
}
console.log(`\n${passed} passed, ${failed} failed${toldAsFlaky(flaky)}`);
// A run in which nothing was checked proves nothing.
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
