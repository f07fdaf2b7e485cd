// `npm run bench [-- NAME ... | -- --large]`: our work beside a peer's in one run; prints ratios as JSON. Not part of
// `npm test`. `--large` alone runs the benchmark of 28.8 million person-months, `web` alone measures pages in a browser.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { ensureApi } from './build/ensure-api.ts';
import { ensureWeb } from './build/ensure-web.ts';

const words = process.argv.slice(2).map((word) => (word === '--large' ? 'large' : word));
await ensureApi();
if (words.includes('web')) {
  await ensureWeb();
  const ran = spawnSync('playwright', ['test', '-c', 'apps/web-e2e/bench.config.ts', '--reporter=line'], {
    stdio: 'inherit',
  });
  process.exit(ran.status ?? 1);
}
const { runBenchmarks } = (await import(new URL('../dist/api/bench.mjs', import.meta.url).href)) as {
  runBenchmarks: (names: readonly string[]) => Promise<readonly Record<string, unknown>[]>;
};
const results = await runBenchmarks(words.filter((word) => !word.startsWith('-')));
console.log(JSON.stringify({ node: process.version, cores: cpus().length, results }, null, 2));
// null: there was no peer to compare with.
process.exit(results.every(({ answersEqual }) => answersEqual === true || answersEqual === null) ? 0 : 1);
