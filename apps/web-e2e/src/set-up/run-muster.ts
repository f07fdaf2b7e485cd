import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs one command of the built command line and returns what it prints. Throws with its message when it is refused. */
export async function runMuster(projectDir: string, dataDir: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [join(projectDir, 'dist/api/muster.mjs'), ...args], {
    cwd: projectDir,
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(projectDir, 'dist', 'compile-cache'),
      MUSTER_DATA_DIR: dataDir,
      MUSTER_CALLER_DIR: projectDir,
    },
    timeout: 180_000,
  });
  return stdout;
}
