// `node tools/testing/bundle-modules.ts FOLDER`: writes everything that the integration specs load and do not test it with
// (packages, libraries, the API: 4,400 files) as one file. Each spec file has modules of its own, so that nothing is left
// from one to the next, and to find, read and compile them one by one takes longer than most specs.
//
// `modules.cjs` gives a function for each module, which loads it when it is first asked for; `places.json` names for each
// what `bundled-resolver.cjs` loads in its stead. What is loaded at all comes from there, so there is one copy of it.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { swcDecorators } from '../build/swc-decorators.ts';

const folder = process.argv[2] ?? '';
/** Native code, code that looks for its own files, and what Jest replaces. */
const APART = ['@duckdb/node-api', '@node-rs/argon2', 'fast-check', 'highs', 'typescript'];

const sources = globSync([
  'libs/*/src/index.ts',
  'apps/api/src/{app,migrations}/**/*.ts',
  'apps/api/src/{commands,create-http-app}.ts',
]).filter((path) => !path.endsWith('spec.ts'));
const packages = [
  ...new Set(
    globSync('{apps/api/{src,test},libs/*/src}/**/*.ts').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/(?:from|import) '(@?[a-z][\w/.-]*)';/g)].map(
        ([, name = '']) => name,
      ),
    ),
  ),
]
  .filter((name) => !/^(node:|@muster\/)/.test(name) && !APART.includes(name))
  .sort();

/** What a package looks for beside itself is still found where it lies; what is not installed fails when it is loaded, as
 *  it would by itself. */
const packagesAsTheyLie: Plugin = {
  name: 'packages-as-they-lie',
  setup(bundle) {
    bundle.onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'asked') return undefined;
      if (APART.includes(path)) return { path, external: true };
      const found = await bundle.resolve(path, { ...from, pluginData: 'asked' });
      return found.errors.length > 0 || found.path.endsWith('.node') ? { path, external: true } : undefined;
    });
    bundle.onLoad({ filter: /\/node_modules\/.*\.[cm]?js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      if (!/import\.meta\.|__dirname|__filename/.test(code)) return undefined;
      const own = { url: pathToFileURL(path).href, dirname: dirname(path), filename: path };
      const contents = code.replaceAll(
        /\bimport\.meta\.(url|dirname|filename)\b|\b__(dirname|filename)\b/g,
        (_, meta: keyof typeof own, name: keyof typeof own) => JSON.stringify(own[meta ?? name]),
      );
      return { contents, loader: 'js' };
    });
  },
};

const modules = [
  // As `import` finds it, so that the specs have the same copy as the API.
  ...packages.map((name) => ({ name, from: fileURLToPath(import.meta.resolve(name)) })),
  ...sources.sort().map((path) => ({ name: resolve(path), from: `./${path}` })),
].map((module, place) => ({ ...module, file: join(resolve(folder), `${place}.cjs`) }));
const { metafile } = await build({
  stdin: {
    contents: `module.exports = [${modules.map(({ from }) => `() => require(${JSON.stringify(from)})`).join(',\n')}];`,
    resolveDir: '.',
    sourcefile: 'modules.cjs',
  },
  outfile: join(folder, 'modules.cjs'),
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  // Reading it is what each spec pays for.
  minifyWhitespace: true,
  minifySyntax: true,
  tsconfig: 'tsconfig.base.json',
  sourcemap: 'external',
  sourcesContent: false,
  metafile: true,
  logLevel: 'error',
  define: { _SuppressedError: 'SuppressedError' },
  plugins: [packagesAsTheyLie, swcDecorators],
});
const twice = Object.keys(metafile.inputs).filter(
  (path) => path.startsWith('apps/api/src/') && !sources.includes(path),
);
if (twice.length > 0) throw new Error(`also loaded beside the bundle: ${twice.join(', ')}`);
mkdirSync(folder, { recursive: true });
for (const [place, { file }] of modules.entries())
  writeFileSync(file, `module.exports = require('./modules.cjs')[${place}]();\n`);
writeFileSync(
  join(folder, 'places.json'),
  JSON.stringify(Object.fromEntries(modules.map(({ name, file }) => [name, file]))),
);
