import { readFile } from 'node:fs/promises';
import { transform } from '@swc/core';
import { type Plugin } from 'esbuild';

/** esbuild has no decorator metadata, so SWC compiles each file of the API: Nest and TypeORM read types from it. */
export const swcDecorators: Plugin = {
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
};
