// `npm run bench [-- NAME ... | -- --large]`: our work beside a peer's in one run; prints ratios as JSON. Not part of
// `npm test`. `--large` alone runs the benchmark of 28.8 million person-months.
import { cpus } from 'node:os';
import { ensureApi } from './build/ensure-api.ts';

await ensureApi();
const { runBenchmarks } = (await import(new URL('../dist/api/bench.mjs', import.meta.url).href)) as {
  runBenchmarks: (names: readonly string[]) => Promise<readonly Record<string, unknown>[]>;
};
const words = process.argv.slice(2).map((word) => (word === '--large' ? 'large' : word));
const results = await runBenchmarks(words.filter((word) => !word.startsWith('-')));
console.log(JSON.stringify({ node: process.version, cores: cpus().length, results }, null, 2));
// null: there was no peer to compare with.
process.exit(results.every(({ answersEqual }) => answersEqual === true || answersEqual === null) ? 0 : 1);
