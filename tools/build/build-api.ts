// Bundles the API (HTTP) and the command line into dist/api; packages stay external.
import { build } from 'esbuild';
import { rename, rm } from 'node:fs/promises';
import { swcDecorators } from './swc-decorators.ts';

// Built beside and moved into place, so that a command that runs meanwhile finds the old build or the new one.
const beside = `dist/api-${process.pid}`;
await build({
  entryPoints: {
    main: 'apps/api/src/main.ts',
    muster: 'apps/api/src/muster.ts',
    bench: 'apps/api/src/bench.ts',
    generate: 'apps/api/src/generate.ts',
    'audit-worker': 'apps/api/src/audit-worker.ts',
    'projection-worker': 'apps/api/src/projection-worker.ts',
  },
  outdir: beside,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  tsconfig: 'tsconfig.base.json',
  sourcemap: true,
  logLevel: 'warning',
  // SWC writes `using` out with a name that it declares nowhere; Node has what it means.
  define: { _SuppressedError: 'SuppressedError' },
  plugins: [swcDecorators],
});
await rm('dist/api', { recursive: true, force: true });
await rename(beside, 'dist/api');
