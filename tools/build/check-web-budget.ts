import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readWebBundle } from './web-bundle.ts';

/** What a page may weigh, in kB (1,000 bytes) of JavaScript after gzip. */
const FIRST_PAGE = 110;
const CHART_ENGINE = 90;
const ANY_PAGE = 45;

const ENGINE_MARK = 'ngx-charts-line-chart';

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
const engines = [...bundle.later].filter(([, files]) =>
  [...files].some((file) => bundle.contains(file, ENGINE_MARK)),
);
const pages = [...bundle.later].filter(([entry]) => !engines.some(([engine]) => engine === entry));
const heaviest = Math.max(0, ...pages.map(([, files]) => bundle.weigh(files)));

const checks = [
  { what: 'first page', bytes: bundle.weigh(bundle.first), limit: FIRST_PAGE },
  {
    what: 'chart engine, loaded on demand',
    bytes: Math.max(0, ...engines.map(([, files]) => bundle.weigh(files))),
    limit: CHART_ENGINE,
  },
  { what: 'heaviest other part, loaded on demand', bytes: heaviest, limit: ANY_PAGE },
];
for (const { what, bytes, limit } of checks) {
  const verdict = bytes <= limit * 1000 ? 'within' : 'OVER';
  console.log(`${what}: ${(bytes / 1000).toFixed(1)} kB, ${verdict} ${limit} kB`);
}
const eager = [...bundle.first].some((file) => bundle.contains(file, ENGINE_MARK));
if (eager) console.error('web-budget: the chart engine is part of the first page.');
if (engines.length === 0 && !eager)
  console.error('web-budget: the chart engine was not found in the bundle.');
const over = checks.some(({ bytes, limit }) => bytes > limit * 1000);
process.exitCode = over || eager || engines.length === 0 ? 1 : 0;
