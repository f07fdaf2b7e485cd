import { execFileSync } from 'node:child_process';
import { buildIfStale } from './fingerprint.ts';

/** Builds the API and the command line into dist/api when their sources changed (well under a second). */
export function ensureApi(): Promise<boolean> {
  return buildIfStale('api', ['apps/api/src', 'libs', 'tools/build/build-api.ts'], async () => {
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'tools/build/build-api.ts'], {
      stdio: ['ignore', 2, 2],
    });
  });
}
