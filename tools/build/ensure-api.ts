import { execFileSync } from 'node:child_process';
import { buildIfStale } from './fingerprint.ts';

/** Builds the API and the command line into dist/api when their sources changed (well under a second). */
export function ensureApi(): Promise<boolean> {
  const tools = ['tools/build/build-api.ts', 'tools/build/swc-decorators.ts'];
  return buildIfStale('api', ['apps/api/src', 'libs', ...tools], async () => {
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'tools/build/build-api.ts'], {
      stdio: ['ignore', 2, 2],
    });
  });
}
