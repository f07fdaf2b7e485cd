import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unnamedParts } from './unnamed-parts.ts';
import { readWebBundle } from './web-bundle.ts';

/** What a page may weigh, in kB (1,000 bytes) of JavaScript after gzip. */
const FIRST_PAGE = 110;
const CHART_ENGINE = 90;
const SEALING_ENGINE = 80;
const ANY_PAGE = 45;

const ENGINE_MARK = 'ngx-charts-line-chart';
/** First line of every `age` file: where it stands, cases are sealed or opened. */
const SEALING_MARK = 'age-encryption.org/v1';

const folder = process.argv[2] ?? join('dist', 'web', 'browser');
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`web-budget: there is no built web app in ${folder}; build it first.`);
  process.exit(1);
}

const bundle = readWebBundle(folder);
if (bundle.first.size === 0) {
  console.error('web-budget: index.html names no script that was built; the bundle cannot be measured.');
  process.exit(1);
}
const withMark = (mark: string) =>
  [...bundle.later].filter(([, files]) => [...files].some((file) => bundle.contains(file, mark)));
const engines = withMark(ENGINE_MARK);
const sealing = withMark(SEALING_MARK);
const onDemand = new Set([...engines, ...sealing].map(([entry]) => entry));
const pages = [...bundle.later].filter(([entry]) => !onDemand.has(entry));
const heaviestOf = (parts: typeof pages) => Math.max(0, ...parts.map(([, files]) => bundle.weigh(files)));

const checks = [
  { what: 'first page', bytes: bundle.weigh(bundle.first), limit: FIRST_PAGE },
  {
    what: 'chart engine, loaded on demand',
    bytes: heaviestOf(engines),
    limit: CHART_ENGINE,
  },
  { what: 'sealing of cases, loaded on demand', bytes: heaviestOf(sealing), limit: SEALING_ENGINE },
  { what: 'heaviest other part, loaded on demand', bytes: heaviestOf(pages), limit: ANY_PAGE },
];
for (const { what, bytes, limit } of checks) {
  const verdict = bytes <= limit * 1000 ? 'within' : 'OVER';
  console.log(`${what}: ${(bytes / 1000).toFixed(1)} kB, ${verdict} ${limit} kB`);
}
const isFirst = (mark: string) => [...bundle.first].some((file) => bundle.contains(file, mark));
const eager = isFirst(ENGINE_MARK) || isFirst(SEALING_MARK);
if (isFirst(ENGINE_MARK)) console.error('web-budget: the chart engine is part of the first page.');
if (isFirst(SEALING_MARK)) console.error('web-budget: the sealing of cases is part of the first page.');
if (engines.length === 0 && !eager)
  console.error('web-budget: the chart engine was not found in the bundle.');
const late = [...bundle.later].some(
  ([entry, files]) => unnamedParts(bundle.textOf(entry), entry, files).length > 0,
);
if (late) console.error('web-budget: a part does not name all the files that it needs.');
const over = checks.some(({ bytes, limit }) => bytes > limit * 1000);
process.exitCode = over || eager || late || engines.length === 0 ? 1 : 0;
