import { execFileSync } from 'node:child_process';
import { buildIfStale } from './fingerprint.ts';

/** Builds the web app into dist/web when its sources changed (about half a minute). */
export function ensureWeb(): Promise<boolean> {
  return buildIfStale('web', ['apps/web', 'libs/contracts', 'libs/domain', 'libs/narrative'], async () => {
    execFileSync(
      process.execPath,
      ['node_modules/nx/dist/bin/nx.js', 'build', 'web', '--output-style=static'],
      {
        stdio: ['ignore', 2, 2],
        env: { ...process.env, NG_CLI_ANALYTICS: 'false', NX_TUI: 'false' },
      },
    );
  });
}
