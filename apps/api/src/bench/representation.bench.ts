import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { buildLedger, countSeries, type Ledger, OPEN_END } from '@muster/ledger';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { readConfiguration } from '../app/platform/configuration';
import { openDatabase } from '../app/platform/open-database';
import { median } from './median';
import { seededRandom } from './seeded-random';

const PEOPLE = 14_160;
const MONTHS = 120;
const ROUNDS = 7;
const DIMENSIONS = ['workforce-type', 'rank', 'unit', 'sex', 'ethnicity'] as const;
const SIZES = [5, 7, 18, 2, 19];
/** Chance per month that the attribute changes; people leave and are replaced at 0.7 % a month. */
const CHANGES = [0.0005, 0.003, 0.008, 0, 0];
const LEAVING = 0.007;

interface Spell {
  readonly person: number;
  readonly from: number;
  to: number;
  readonly codes: readonly number[];
}

/** Ten years of representation by ethnicity and workforce type over 1.7 million person-months: headcount and share of
 *  each group within its workforce type at 120 dates. Ours counts from columns of spells; DuckDB and PostgreSQL count
 *  from a row per person per month. The three answers are compared first. */
export async function benchRepresentation(): Promise<Record<string, unknown>> {
  const work = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  const spells = makeSpells();
  const ledger = toLedger(spells);
  const duck = await openDuck(spells);
  const postgres = await openPostgres(work, spells);
  try {
    const expected = answerOurselves(ledger);
    const equal = expected === (await duck.answer()) && expected === (await postgres.answer());
    const times = { ours: [] as number[], duckdb: [] as number[], rowsInSql: [] as number[] };
    // The server has answered questions before; so has DuckDB, in the comparison of the answers.
    for (let round = 0; round < ROUNDS; round += 1) countAndMeasure(ledger);
    for (let round = 0; round < ROUNDS; round += 1) {
      times.ours.push(await timed(() => countAndMeasure(ledger)));
      times.duckdb.push(await timed(duck.run));
      times.rowsInSql.push(await timed(postgres.run));
    }
    const ratio = (peer: readonly number[]) =>
      median(peer.map((ms, at) => ms / (times.ours[at] ?? Number.NaN)));
    return {
      benchmark: 'representation',
      personMonths: PEOPLE * MONTHS,
      spells: ledger.spells,
      answersEqual: equal,
      rounds: ROUNDS,
      oursMs: median(times.ours),
      duckdbMs: median(times.duckdb),
      rowPerPersonPerMonthSqlMs: median(times.rowsInSql),
      timesFasterThanDuckdb: ratio(times.duckdb),
      timesFasterThanSqlOverRows: ratio(times.rowsInSql),
      goals: { timesFasterThanDuckdb: '>= 10', timesFasterThanSqlOverRows: '>= 50' },
    };
  } finally {
    duck.close();
    await postgres.close();
    rmSync(work, { recursive: true, force: true });
  }
}

function makeSpells(): readonly Spell[] {
  const random = seededRandom(2026);
  const spells: Spell[] = [];
  let nextPerson = 0;
  for (let post = 0; post < PEOPLE; post += 1) {
    const draw = () => SIZES.map((size) => 1 + Math.floor(random() * size));
    let open: Spell = { person: nextPerson++, from: 0, to: MONTHS, codes: draw() };
    spells.push(open);
    for (let month = 1; month < MONTHS; month += 1) {
      const leaves = random() < LEAVING;
      const changed = open.codes.map((code, at) =>
        random() < (CHANGES[at] ?? 0) ? 1 + Math.floor(random() * (SIZES[at] ?? 1)) : code,
      );
      if (!leaves && changed.every((code, at) => code === open.codes[at])) continue;
      open.to = month;
      open = {
        person: leaves ? nextPerson++ : open.person,
        from: month,
        to: MONTHS,
        codes: leaves ? draw() : changed,
      };
      spells.push(open);
    }
  }
  return spells;
}

function toLedger(spells: readonly Spell[]): Ledger {
  return buildLedger({
    startsPerson: spells.map(({ person }, at) => (person === spells[at - 1]?.person ? 0 : 1)),
    validFrom: spells.map(({ from }) => from * 30),
    validTo: spells.map(({ to }) => (to === MONTHS ? OPEN_END : to * 30)),
    fteHundredths: spells.map(() => 100),
    codes: new Map(DIMENSIONS.map((dimension, at) => [dimension, spells.map(({ codes }) => codes[at] ?? 0)])),
  });
}

const DAYS = Array.from({ length: MONTHS }, (_, month) => month * 30);

/** The work that is timed: counts at every date and each group's share within its workforce type. */
function countAndMeasure(ledger: Ledger) {
  const counts = countSeries(ledger, DAYS, { by: ['workforce-type', 'ethnicity'] });
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

function answerOurselves(ledger: Ledger): string {
  const { counts, shares } = countAndMeasure(ledger);
  const lines: string[] = [];
  counts.forEach(({ headcount, sizes }, month) => {
    headcount.forEach((people, cell) => {
      if (people === 0) return;
      const width = sizes[1] ?? 1;
      lines.push(line(month, Math.floor(cell / width), cell % width, people, shares[month]?.[cell] ?? 0));
    });
  });
  return lines.sort().join('\n');
}

const line = (month: number, type: number, ethnicity: number, people: number, share: number) =>
  `${month} ${type} ${ethnicity} ${people} ${share.toFixed(9)}`;

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const QUESTION = `
  select month, workforce_type, ethnicity, count(*)::int as people,
         count(*)::double precision / sum(count(*)) over (partition by month, workforce_type) as share
    from person_month group by month, workforce_type, ethnicity`;
const TABLE =
  'create table person_month (month smallint, person int, workforce_type smallint, rank smallint, unit smallint, sex smallint, ethnicity smallint, fte smallint)';

interface AnswerRow {
  month: number;
  workforce_type: number;
  ethnicity: number;
  people: number;
  share: number;
}

const toText = (rows: readonly AnswerRow[]) =>
  rows
    .map(({ month, workforce_type, ethnicity, people, share }) =>
      line(month, workforce_type, ethnicity, people, share),
    )
    .sort()
    .join('\n');

async function openDuck(spells: readonly Spell[]) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run(TABLE);
  const appender = await connection.createAppender('person_month');
  for (const { person, from, to, codes } of spells) {
    for (let month = from; month < to; month += 1) {
      appender.appendSmallInt(month);
      appender.appendInteger(person);
      for (const code of codes) appender.appendSmallInt(code);
      appender.appendSmallInt(100);
      appender.endRow();
    }
  }
  appender.closeSync();
  return {
    run: () => connection.runAndReadAll(QUESTION),
    answer: async () => {
      const reader = await connection.runAndReadAll(QUESTION);
      return toText(
        reader.getRowObjectsJS().map((row) => ({
          month: Number(row['month']),
          workforce_type: Number(row['workforce_type']),
          ethnicity: Number(row['ethnicity']),
          people: Number(row['people']),
          share: Number(row['share']),
        })),
      );
    },
    close: () => connection.closeSync(),
  };
}

async function openPostgres(work: string, spells: readonly Spell[]) {
  const configuration = readConfiguration({ MUSTER_DATA_DIR: join(work, 'data') }, process.cwd());
  const database = await openDatabase(configuration);
  const client = new Client(database.address.owner);
  await client.connect();
  await client.query(TABLE);
  const target = client.query(copyFrom('copy person_month from stdin (format csv)'));
  await pipeline(Readable.from(csvOf(spells)), target);
  await client.query('vacuum analyze person_month');
  await client.query("set work_mem = '256MB'");
  return {
    run: () => client.query(QUESTION),
    answer: async () => toText((await client.query<AnswerRow>(QUESTION)).rows),
    close: async () => {
      await client.end();
      await database.leave();
    },
  };
}

function* csvOf(spells: readonly Spell[]): Generator<string> {
  for (const { person, from, to, codes } of spells) {
    let block = '';
    for (let month = from; month < to; month += 1) block += `${month},${person},${codes.join(',')},100\n`;
    yield block;
  }
}
