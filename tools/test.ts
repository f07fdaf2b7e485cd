// `npm test`: every check of the project, one stage after another; the last line counts what passed and failed.
// `npm test -- unit integration` runs the named stages only.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureApi } from './build/ensure-api.ts';
import { ensureWeb } from './build/ensure-web.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Stage {
  readonly name: string;
  readonly run: () => Tally | Promise<Tally>;
}

const REPORTS = 'dist/test-reports';
const environment = {
  ...process.env,
  CI: 'true',
  NX_TUI: 'false',
  NG_CLI_ANALYTICS: 'false',
  FORCE_COLOR: '0',
};

function command(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: environment }).status === 0;
}

/** A check that passes or fails as a whole. */
function check(...words: [string, ...string[]]): Tally {
  return command(...words) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function jest(report: string, ...args: string[]): Tally {
  const file = `${REPORTS}/${report}.json`;
  const fine = command('jest', '--json', `--outputFile=${file}`, '--silent', '--reporters=default', ...args);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numRuntimeErrorTestSuites: number;
  };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: fine ? failed : Math.max(1, failed) };
}

function playwright(): Tally {
  const file = `${REPORTS}/browser.json`;
  const fine = spawnSync(
    'playwright',
    ['test', '-c', 'apps/web-e2e/playwright.config.ts', '--reporter=list,json'],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    },
  );
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: fine.status === 0 ? failed : Math.max(1, failed) };
}

async function build(): Promise<Tally> {
  try {
    await ensureApi();
    await ensureWeb();
    return { passed: 1, failed: 0 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const node = (script: string, ...args: string[]) =>
  check(process.execPath, '--disable-warning=ExperimentalWarning', script, ...args);

const unitProjects = [
  ...['domain', 'contracts', 'narrative', 'ingest', 'ledger', 'stats', 'testing'].map((lib) => `libs/${lib}`),
  'apps/api',
  'apps/web',
];

const STAGES: readonly Stage[] = [
  { name: 'format', run: () => check('prettier', '--check', '--log-level=warn', '.') },
  { name: 'lint', run: () => check('nx', 'run-many', '-t', 'lint', '--output-style=static') },
  { name: 'boundaries', run: () => check('nx', 'run', 'tools:boundaries', '--output-style=static') },
  { name: 'typecheck', run: () => check('nx', 'run-many', '-t', 'typecheck', '--output-style=static') },
  {
    name: 'unit',
    run: () => jest('unit', '--projects', ...unitProjects.map((path) => `${path}/jest.config.cjs`)),
  },
  { name: 'build', run: build },
  { name: 'budget', run: () => node('tools/build/check-web-budget.ts') },
  { name: 'integration', run: () => jest('integration', '-c', 'apps/api/jest.integration.config.cjs') },
  { name: 'journeys', run: () => jest('journeys', '-c', 'apps/api-e2e/jest.config.cjs') },
  { name: 'generated', run: () => node('tools/generate.ts', '--check') },
  { name: 'browser', run: playwright },
];

const wanted = process.argv.slice(2);
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
let passed = 0;
let failed = 0;
for (const { name, run } of STAGES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = performance.now();
  console.log(`\n=== ${name} ===`);
  const tally = await run();
  passed += tally.passed;
  failed += tally.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`=== ${name}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s ===`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
