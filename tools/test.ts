// `npm test`: every check of the project, one stage after another; a stage that would leave a core idle runs beside the
// next one. The last line counts what passed and failed, and what passed only when it was tried again.
// `npm test -- unit integration` runs the named stages only.
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { check, REPORTS, type Run } from './testing/run-command.ts';
import { jest, jestOnceMore } from './testing/run-jest.ts';
import { playwright } from './testing/run-playwright.ts';

interface Stage {
  readonly name: string;
  readonly run: Run;
  /** The next stage, which does not need this one. This one keeps one core busy at most, so they run at the same time,
   *  and this one is told of after it. */
  readonly beside?: string;
}

const script = (file: string, ...args: readonly string[]): Run =>
  check(process.execPath, '--disable-warning=ExperimentalWarning', file, ...args);

/** A target of several projects at once, for those that have it. */
const nx = (...args: readonly string[]): Run => check('nx', 'run-many', '--output-style=static', ...args);

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
  { name: 'integration', run: jestOnceMore('integration', '-c', 'apps/api/jest.integration.config.cjs') },
  { name: 'journeys', run: jestOnceMore('journeys', '-c', 'apps/api-e2e/jest.config.cjs') },
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
