import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { REPORTS, type Run, runCommand, type Tally } from './run-command.ts';

/** What a report of Jest says of a run and its files. */
interface Reported {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** With more files than this that fail, something is broken and nothing is tried again. */
const MOST_TRIED_AGAIN = 5;

export function jest(report: string, ...args: readonly string[]): Run {
  return async (output) => tallyOf(await reportOf(report, output, args));
}

/** Specs that start programs and databases: a file that fails is run once more with nothing beside it. */
export function jestOnceMore(report: string, ...args: readonly string[]): Run {
  return async (output) => {
    const first = await reportOf(report, output, args);
    const failed = first?.testResults.filter(({ status }) => status === 'failed') ?? [];
    if (first === null || failed.length === 0 || failed.length > MOST_TRIED_AGAIN) return tallyOf(first);
    const files = failed.map(({ name }) => relative('', name));
    const again = await reportOf(`${report}-again`, output, [...args, '--runTestsByPath', ...files]);
    const before = first.numPassedTests - failed.flatMap(passedOf).length;
    const { passed, failed: still } = tallyOf(again);
    const unsure = (again?.testResults ?? []).filter(({ status }) => status === 'passed');
    return { passed: before + passed, failed: still, flaky: unsure.map(({ name }) => relative('', name)) };
  };
}

async function reportOf(
  report: string,
  output: Parameters<Run>[0],
  args: readonly string[],
): Promise<(Reported & { readonly fine: boolean }) | null> {
  const file = `${REPORTS}/${report}.json`;
  const told = ['--json', `--outputFile=${file}`, '--silent', '--reporters=default'];
  const fine = await runCommand(output, 'jest', [...told, ...args]);
  if (!existsSync(file)) return null;
  return { ...(JSON.parse(readFileSync(file, 'utf8')) as Reported), fine };
}

function tallyOf(report: Awaited<ReturnType<typeof reportOf>>): Tally {
  if (report === null) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: report.fine ? failed : Math.max(1, failed) };
}

function passedOf({ assertionResults }: Reported['testResults'][number]): readonly unknown[] {
  return assertionResults.filter(({ status }) => status === 'passed');
}
