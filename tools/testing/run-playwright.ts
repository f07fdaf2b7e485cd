import { existsSync, readFileSync } from 'node:fs';
import { REPORTS, type Run, runCommand } from './run-command.ts';

/** What a report of Playwright says of a file or a group of tests. */
interface ReportedSuite {
  readonly suites?: readonly ReportedSuite[];
  readonly specs: readonly {
    readonly file: string;
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

export const playwright: Run = async (output) => {
  const file = `${REPORTS}/browser.json`;
  const fine = await runCommand(
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
};

function flakyOf({ suites = [], specs }: ReportedSuite): readonly string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ file, title }) => `${file}: ${title}`), ...suites.flatMap(flakyOf)];
}
