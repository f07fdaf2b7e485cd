import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesOfLedger, countSeries, type Ledger } from '@muster/ledger';
import { readConfiguration } from '../app/platform/configuration';
import { type Answer, answersEqual } from './answers-equal';
import { measure } from './measure';
import { measureStorage } from './measure-storage';
import { openOwnDatabase } from './own-database';
import { sideBySide } from './side-by-side';
import { openCachedRows } from './open-cached-rows';
import { ALL_FORCES } from './workforce/force-sizes';
import { makeWorkforce } from './workforce/make-workforce';
import { SNAPSHOT_DAYS } from './workforce/snapshot-days';
import { countPersonMonths, toLedger } from './workforce/to-ledger';
import { type Workforce } from './workforce/workforce';

const MIB = 1024 * 1024;

/** Forty-three forces over ten years: headcount and FTE by ethnicity and sex at 120 dates, ours from the ledgers of all
 *  forces in memory, DuckDB's from 28.8 million rows in its own file; the memory of the ledgers; and what spells and
 *  flows take in PostgreSQL beside a row per person and month. The file is made once and kept in the cache of the data
 *  folder (`MUSTER_DATA_DIR`). */
export async function benchLarge(): Promise<Record<string, unknown>> {
  let personMonths = 0;
  const ledgers: Ledger[] = [];
  for (const workforce of workforces()) {
    personMonths += countPersonMonths(workforce);
    ledgers.push(toLedger(workforce));
  }
  const cache = join(readConfiguration(process.env, process.cwd()).dataDir, 'cache');
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  const { rows, file, made } = await openCachedRows(cache, workforces);
  const trend = {
    answersEqual: answersEqual(toAnswer(ledgers), { keys: 3, rows: await rows.ask(QUESTION) }),
    besideDuckdb: await sideBySide(
      () => tenYears(ledgers),
      () => measure(() => rows.run(QUESTION)),
      9,
      5,
    ),
  };
  rows.close();
  return {
    benchmark: 'large',
    personMonths,
    forces: ledgers.length,
    people: ledgers.reduce((sum, { personStarts }) => sum + personStarts.length - 1, 0),
    spells: ledgers.reduce((sum, { spells }) => sum + spells, 0),
    flows: ledgers.reduce((sum, { flows }) => sum + flows.kind.length, 0),
    rowsKeptIn: file,
    rowsMadeInSeconds: made,
    ...trend,
    ledgerMiB: ledgers.reduce((sum, ledger) => sum + bytesOfLedger(ledger), 0) / MIB,
    storage: await storage(personMonths),
    goals: { besideDuckdb: '>= 25 times faster', ledgerMiB: '<= 64', rowsTakeTimesAsMuch: '>= 12' },
  };
}

function* workforces(): Generator<Workforce> {
  for (const { posts, seed } of ALL_FORCES) yield makeWorkforce(posts, seed);
}

/** The work that is timed: the series of every force. */
function tenYears(ledgers: readonly Ledger[]) {
  return ledgers.map((ledger) => countSeries(ledger, SNAPSHOT_DAYS, { by: ['ethnicity', 'sex'] }));
}

const QUESTION = `
  select month, ethnicity, sex, count(*) as people, sum(fte) as fte from person_month group by month, ethnicity, sex`;

/** The forces together: rows of (month, ethnicity, sex; people, FTE in hundredths). */
function toAnswer(ledgers: readonly Ledger[]): Answer {
  const cells = new Map<string, [number, number, number, number, number]>();
  for (const series of tenYears(ledgers)) {
    series.forEach(({ headcount, fteHundredths, sizes }, month) => {
      headcount.forEach((people, cell) => {
        if (people === 0) return;
        const codes = [Math.floor(cell / (sizes[1] ?? 1)), cell % (sizes[1] ?? 1)] as const;
        const row = cells.get(`${month} ${codes.join(' ')}`) ?? [month, ...codes, 0, 0];
        cells.set(`${month} ${codes.join(' ')}`, row);
        row[3] += people;
        row[4] += fteHundredths[cell] ?? 0;
      });
    });
  }
  return { keys: 3, rows: [...cells.values()] };
}

async function storage(personMonths: number): Promise<Record<string, unknown>> {
  const work = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  const database = await openOwnDatabase(work);
  try {
    return await measureStorage(database.address.owner, workforces(), personMonths);
  } finally {
    await database.close();
    rmSync(work, { recursive: true, force: true });
  }
}
