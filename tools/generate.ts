// `npm run generate`: writes everything that is generated and committed. With `--check` it writes nothing and fails when
// a committed file is not what would be generated now. With `--picture` it takes the pictures in the README again.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureApi } from './build/ensure-api.ts';

const CLIENT = 'apps/web/src/app/api/generated';
const fresh = 'dist/generated';

/** Where each generated file or folder is committed. */
const COMMITTED = [
  { made: 'openapi.json', kept: 'apps/api/openapi.json' },
  { made: 'queries', kept: 'apps/api/src/queries' },
  { made: 'data-dictionary.csv', kept: 'docs/data-dictionary.csv' },
  { made: 'client', kept: CLIENT },
];

if (process.argv.includes('--picture')) {
  await import('./picture.ts');
  process.exit();
}

await ensureApi();
rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });
const node = (...args: string[]) => execFileSync(process.execPath, args, { stdio: ['ignore', 2, 2] });
node('--enable-source-maps', 'dist/api/generate.mjs', fresh);
node(
  'node_modules/ng-openapi-gen/lib/index.js',
  ...['--config', 'ng-openapi-gen.json', '--input', `${fresh}/openapi.json`, '--output', `${fresh}/client`],
);

if (process.argv.includes('--check')) {
  const stale = COMMITTED.flatMap(({ made, kept }) => differences(join(fresh, made), kept));
  for (const path of stale) process.stderr.write(`${path} is not what is generated now\n`);
  if (stale.length > 0) {
    process.stderr.write('Run "npm run generate" and commit the result.\n');
    process.exitCode = 1;
  }
} else {
  for (const { made, kept } of COMMITTED) {
    rmSync(kept, { recursive: true, force: true });
    mkdirSync(dirname(kept), { recursive: true });
    cpSync(join(fresh, made), kept, { recursive: true });
    process.stdout.write(`${kept}\n`);
  }
}

/** Names of files that differ between a fresh file or folder and the committed one. */
function differences(made: string, kept: string): string[] {
  const files = new Set([...filesOf(made), ...filesOf(kept)]);
  return [...files]
    .filter((file) => textOf(join(made, file)) !== textOf(join(kept, file)))
    .map((file) => join(kept, file));
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [''];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length));
}

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
