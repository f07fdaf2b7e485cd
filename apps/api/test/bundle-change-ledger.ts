import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(__dirname, '../../..');

/** Builds `change-ledger.ts` into `folder`, because Node alone does not run decorators. Returns the program. */
export function bundleChangeLedger(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'change-ledger.mjs');
  execFileSync(join(PROJECT, 'node_modules/.bin/esbuild'), [
    join(PROJECT, 'apps/api/test/change-ledger.ts'),
    `--outfile=${program}`,
    `--tsconfig=${join(PROJECT, 'apps/api/tsconfig.json')}`,
    ...['--bundle', '--platform=node', '--format=esm', '--packages=external', '--log-level=error'],
    ...['domain', 'contracts', 'ingest', 'ledger'].map(
      (lib) => `--alias:@muster/${lib}=${join(PROJECT, 'libs', lib, 'src/index.ts')}`,
    ),
  ]);
  return program;
}
