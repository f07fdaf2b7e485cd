import { spawnSync } from 'node:child_process';
import { buildIfStale } from './fingerprint.ts';
import { namePartsAtOnce } from './name-parts-at-once.ts';

/** Builds the web app into dist/web when its sources changed (about half a minute). */
export function ensureWeb(): Promise<boolean> {
  return buildIfStale(
    'web',
    [
      'apps/web',
      ...['tools/build/name-parts-at-once.ts', 'tools/build/unnamed-parts.ts'],
      ...[
        'libs/case-protocol',
        'libs/contracts',
        'libs/domain',
        'libs/narrative',
        'libs/packs',
        'libs/sheets',
      ],
    ],
    () => {
      process.stderr.write('  building the web app (about half a minute)...\n');
      const nx = spawnSync(
        process.execPath,
        ['node_modules/nx/dist/bin/nx.js', 'build', 'web', '--output-style=static'],
        {
          encoding: 'utf8',
          env: { ...process.env, NG_CLI_ANALYTICS: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
        },
      );
      if (nx.status === 0) {
        namePartsAtOnce('dist/web/browser');
        return Promise.resolve();
      }
      process.stderr.write(`${nx.stdout}\n${nx.stderr}\n`);
      throw new Error('the web app could not be built; its messages are above');
    },
  );
}
