import 'reflect-metadata';
import { benchAttrition } from './bench/attrition.bench';
import { benchCases } from './bench/cases.bench';
import { benchDisclosure, benchDisclosureQuick } from './bench/disclosure.bench';
import { benchImport } from './bench/import.bench';
import { benchLarge } from './bench/large.bench';
import { benchPage } from './bench/page.bench';
import { benchProjection } from './bench/projection.bench';
import { benchRepresentation } from './bench/representation.bench';
import { benchRetention } from './bench/retention.bench';
import { benchSpreadsheet } from './bench/spreadsheet.bench';

export { readOneFile } from './bench/read-one-file';

const BENCHMARKS = {
  import: benchImport,
  representation: benchRepresentation,
  spreadsheet: benchSpreadsheet,
  attrition: benchAttrition,
  retention: benchRetention,
  page: benchPage,
  large: benchLarge,
  disclosure: benchDisclosure,
  'disclosure-quick': benchDisclosureQuick,
  cases: benchCases,
  projection: benchProjection,
};
/** Take minutes, `large` a third of a gigabyte of disk: only when asked for. */
const ONLY_BY_NAME: readonly string[] = ['large', 'disclosure', 'disclosure-quick'];

/** Runs the named benchmarks (without a name all but those of minutes), one after another, and returns their results. A benchmark whose
 *  answers differ from its peer's says so in `answersEqual` and makes the run fail; null = there was no peer to ask. */
export async function runBenchmarks(names: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHMARKS, name));
  if (unknown.length > 0) throw new Error(`no benchmark is called ${unknown.join(', ')}`);
  const results: Record<string, unknown>[] = [];
  for (const [name, run] of Object.entries(BENCHMARKS)) {
    const isAsked = names.length === 0 ? !ONLY_BY_NAME.includes(name) : names.includes(name);
    if (isAsked) results.push(await run());
  }
  return results;
}
