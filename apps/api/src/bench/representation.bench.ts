import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { countSeries, type Ledger } from '@muster/ledger';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Answer, answersEqual } from './answers-equal';
import { measure } from './measure';
import { openOwnDatabase } from './own-database';
import { sideBySide } from './side-by-side';
import { SnapshotRows } from './snapshot-rows';
import { ONE_FORCE } from './workforce/force-sizes';
import { makeWorkforce } from './workforce/make-workforce';
import { SNAPSHOT_DAYS } from './workforce/snapshot-days';
import { countPersonMonths, toLedger } from './workforce/to-ledger';
import { type Workforce } from './workforce/workforce';

/** Ten years of representation by ethnicity and workforce type over 1.7 million person-months: headcount and share of
 *  each group within its workforce type at 120 dates. Ours counts from columns of spells; DuckDB and PostgreSQL count
 *  from a row per person per month. The three answers are compared first. */
export async function benchRepresentation(): Promise<Record<string, unknown>> {
  const work = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  const workforce = makeWorkforce(ONE_FORCE.posts, ONE_FORCE.seed);
  const ledger = toLedger(workforce);
  const duck = await SnapshotRows.open(':memory:');
  await duck.load([workforce]);
  const postgres = await openPostgres(work, workforce);
  try {
    const ours = answerOurselves(ledger);
    const equal =
      answersEqual(ours, { keys: 3, rows: await duck.ask(QUESTION) }) &&
      answersEqual(ours, { keys: 3, rows: await postgres.ask() });
    const besideDuckdb = await sideBySide(
      () => countAndMeasure(ledger),
      () => measure(() => duck.run(QUESTION)),
    );
    const besideSql = await sideBySide(
      () => countAndMeasure(ledger),
      () => measure(postgres.ask),
    );
    return {
      benchmark: 'representation',
      personMonths: countPersonMonths(workforce),
      spells: ledger.spells,
      answersEqual: equal,
      besideDuckdb,
      besideSqlOverRows: besideSql,
      goals: { besideDuckdb: '>= 10 times faster', besideSqlOverRows: '>= 50 times faster' },
    };
  } finally {
    duck.close();
    await postgres.close();
    rmSync(work, { recursive: true, force: true });
  }
}

/** The work that is timed: counts at every date and each group's share within its workforce type. */
function countAndMeasure(ledger: Ledger) {
  const counts = countSeries(ledger, SNAPSHOT_DAYS, { by: ['workforce-type', 'ethnicity'] });
  const shares = counts.map(({ headcount, sizes }) => {
    const width = sizes[1] ?? 1;
    const totals = new Float64Array(sizes[0] ?? 1);
    for (let cell = 0; cell < headcount.length; cell += 1) {
      const part = Math.floor(cell / width);
      totals[part] = (totals[part] ?? 0) + (headcount[cell] ?? 0);
    }
    const share = new Float64Array(headcount.length);
    for (let cell = 0; cell < share.length; cell += 1) {
      share[cell] = (headcount[cell] ?? 0) / (totals[Math.floor(cell / width)] || 1);
    }
    return share;
  });
  return { counts, shares };
}

function answerOurselves(ledger: Ledger): Answer {
  const { counts, shares } = countAndMeasure(ledger);
  const rows: (readonly number[])[] = [];
  counts.forEach(({ headcount, sizes }, month) => {
    const width = sizes[1] ?? 1;
    headcount.forEach((people, cell) => {
      if (people === 0) return;
      rows.push([month, Math.floor(cell / width), cell % width, people, shares[month]?.[cell] ?? Number.NaN]);
    });
  });
  return { keys: 3, rows };
}

const QUESTION = `
  select month, workforce_type, ethnicity, count(*)::int as people,
         count(*)::double precision / sum(count(*)) over (partition by month, workforce_type) as share
    from person_month group by month, workforce_type, ethnicity`;

async function openPostgres(work: string, { spells }: Workforce) {
  const database = await openOwnDatabase(work);
  const client = new Client(database.address.owner);
  await client.connect();
  await client.query(
    'create table person_month (month smallint, person int, workforce_type smallint, rank smallint, unit smallint, sex smallint, ethnicity smallint, fte smallint)',
  );
  const target = client.query(copyFrom('copy person_month from stdin (format csv)'));
  await pipeline(Readable.from(csvOf(spells)), target);
  await client.query('vacuum analyze person_month');
  await client.query("set work_mem = '256MB'");
  return {
    ask: async () =>
      (await client.query<number[]>({ text: QUESTION, rowMode: 'array' })).rows.map((row) => row.map(Number)),
    close: async () => {
      await client.end();
      await database.close();
    },
  };
}

function* csvOf({ person, from, to, codes, fteHundredths }: Workforce['spells']): Generator<string> {
  const [type, rank, unit, , ethnicity, sex] = codes;
  for (let row = 0; row < person.length; row += 1) {
    const state = [person, type, rank, unit, sex, ethnicity, fteHundredths].map(
      (column) => column?.[row] ?? 0,
    );
    let block = '';
    for (let month = from[row] ?? 0; month < (to[row] ?? 0); month += 1)
      block += `${month},${state.join(',')}\n`;
    yield block;
  }
}
