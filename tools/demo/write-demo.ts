// Writes the monthly files of the example force as a personnel system would export them.
//   node tools/demo/write-demo.ts FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type * as Testing from '@muster/testing';
import { build } from 'esbuild';

/** The promotion process of the example force: who was eligible is counted at the month end before it began. */
const PROCESS = { asAt: '2025-03-31', file: 'exmp-promotion-2025-04-01..2026-03-31.csv' };

/** Totals by theme of other sources, invented. */
const THEMES = `source,period,theme,count
brave-space,2025-H2,led-and-heard,52
brave-space,2025-H2,bullying-or-discrimination,31
brave-space,2025-H2,growth,27
surveys,2025,workload,214
surveys,2025,shifts-and-flexibility,188
surveys,2025,psychological-wellbeing,143
surveys,2025,led-and-heard,121
surveys,2025,pay-and-pension,96
grievances,2025,fair-treatment,48
grievances,2025,led-and-heard,22
`;

/** Writes one gzip-packed CSV file per month into `folder`, the counts of one promotion process and totals by theme, and
 *  returns how many months. Node cannot run the libraries without
 *  their path names, so they are bundled first. Throws when `stopped` says so. */
export async function writeDemo(folder: string, stopped?: AbortSignal): Promise<number> {
  const bundle = resolve('dist/demo/example-force.mjs');
  await build({
    entryPoints: ['libs/testing/src/index.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
  });
  const { EXAMPLE_FORCE, formatExampleMonth, formatPromotionProcess, simulateExampleForce } = (await import(
    pathToFileURL(bundle).href
  )) as typeof Testing;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'exmp-themes.csv'), THEMES, { mode: 0o600 });
  let months = 0;
  for (const month of simulateExampleForce(EXAMPLE_FORCE)) {
    const file = join(folder, `exmp-${month.asAt}.csv.gz`);
    writeFileSync(file, gzipSync(formatExampleMonth(month), { level: 1 }), { mode: 0o600 });
    months += 1;
    if (month.asAt === PROCESS.asAt) {
      const counts = formatPromotionProcess(month, EXAMPLE_FORCE.seed);
      writeFileSync(join(folder, PROCESS.file), counts, { mode: 0o600 });
    }
    // Lets signals through between the months.
    await nextTurn();
    stopped?.throwIfAborted();
  }
  return months;
}

const folder = process.argv[2];
if (import.meta.main && folder !== undefined) {
  const months = await writeDemo(resolve(process.env['MUSTER_CALLER_DIR'] ?? '.', folder));
  process.stdout.write(`${months} monthly files in ${folder}\n`);
}
