import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Names of what failed, passed when it was tried again, and counts as passed. */
  readonly flaky?: readonly string[];
}

/** Where the programs of a stage write: the terminal, or a file until it is their turn. */
export type Output = 'inherit' | number;

/** What a stage of the tests does. */
export type Run = (output: Output) => Promise<Tally>;

export const REPORTS = 'dist/test-reports';

const environment = {
  ...process.env,
  CI: 'true',
  NX_TUI: 'false',
  NG_CLI_ANALYTICS: 'false',
  FORCE_COLOR: '0',
};

/** Whether a program ended well. */
export async function runCommand(
  output: Output,
  program: string,
  args: readonly string[],
  env = {},
): Promise<boolean> {
  const child = spawn(program, args, {
    stdio: ['ignore', output, output],
    env: { ...environment, ...env },
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0;
}

/** A check that passes or fails as a whole. */
export function check(program: string, ...args: readonly string[]): Run {
  return async (output) =>
    (await runCommand(output, program, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
