// Bundles the API (HTTP) and the command line into dist/api. esbuild has no decorator metadata, so SWC compiles each
// file that Nest or TypeORM reads types from; packages stay external.
import { build } from 'esbuild';
import { transform } from '@swc/core';
import { readFile, rename, rm } from 'node:fs/promises';

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
  plugins: [
    {
      name: 'swc-decorators',
      setup(bundle) {
        bundle.onLoad({ filter: /apps\/api\/src\/.*\.ts$/ }, async ({ path }) => {
          const { code } = await transform(await readFile(path, 'utf8'), {
            filename: path,
            sourceMaps: 'inline',
            jsc: {
              target: 'es2023',
              parser: { syntax: 'typescript', decorators: true },
              transform: { legacyDecorator: true, decoratorMetadata: true },
              keepClassNames: true,
            },
          });
          return { contents: code, loader: 'js' };
        });
      },
    },
  ],
});
await rm('dist/api', { recursive: true, force: true });
await rename(beside, 'dist/api');
