import 'reflect-metadata';
import { benchImport } from './bench/import.bench';
import { benchRepresentation } from './bench/representation.bench';
import { benchSpreadsheet } from './bench/spreadsheet.bench';

export { readOneFile } from './bench/read-one-file';

const BENCHMARKS = {
  import: benchImport,
  representation: benchRepresentation,
  spreadsheet: benchSpreadsheet,
};

/** Runs the named benchmarks (all without a name), one after another, and returns their results. A benchmark whose
 *  answers differ from its peer's says so in `answersEqual` and makes the run fail. */
export async function runBenchmarks(names: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const results: Record<string, unknown>[] = [];
  for (const [name, run] of Object.entries(BENCHMARKS)) {
    if (names.length === 0 || names.includes(name)) results.push(await run());
  }
  return results;
}
