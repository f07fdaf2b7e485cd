import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FLOW_KINDS } from '@muster/domain';
import { NO_DAY } from '@muster/ledger';
import { Client, type ClientConfig } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BENCH_DIMENSIONS } from './workforce/bench-dimensions';
import { MONTHS, SNAPSHOT_DAYS } from './workforce/snapshot-days';
import { type Workforce } from './workforce/workforce';

const CODES = BENCH_DIMENSIONS.map(({ column }) => column);
const EXTRAS = [1, 2, 3, 4, 5, 6].map((slot) => `extra_${slot}`);
const SPELL_COLUMNS = ['force', 'person', 'valid_from', 'valid_to', ...CODES, ...EXTRAS];
const STAY_COLUMNS = ['fte', 'service_start', 'rank_start', 'opened_by', 'closed_by'];
const FLOW_COLUMNS = ['force', 'person', 'kind', 'previous_as_at', 'as_at', 'snapshot'];
const MOVE_COLUMNS = ['workforce_type', 'rank', 'unit'].flatMap((column) => [
  `from_${column}`,
  `to_${column}`,
]);
/** Months of which the rows are really written; the others are taken to be as large. */
const SAMPLE = [0, 30, 60, 90, 119];

/** Bytes on disk of spells, flows and their indexes, beside a table with the same columns and a row per person and month,
 *  with the same primary key and without any index. Loaded in the order of the months, as imports do, and vacuumed. */
export async function measureStorage(
  database: ClientConfig,
  workforces: Iterable<Workforce>,
  personMonths: number,
): Promise<Record<string, unknown>> {
  const client = new Client(database);
  await client.connect();
  try {
    let number = 0;
    for (const workforce of workforces) {
      number += 1;
      await load(client, `F${String(number).padStart(2, '0')}`, workforce);
    }
    await client.query('vacuum analyze workforce.spell, workforce.flow');
    const rowsWritten = await writeRows(client);
    const spells = await sizeOf(client, 'workforce.spell');
    const flows = await sizeOf(client, 'workforce.flow');
    const rows = await sizeOf(client, 'bench.person_month');
    const scale = personMonths / rowsWritten;
    const [ours, theirs, heap] = [spells.all + flows.all, rows.all * scale, rows.heap * scale].map(toMiB);
    return {
      spellsMiB: toMiB(spells.all),
      flowsMiB: toMiB(flows.all),
      rowsMiB: theirs,
      rowsWithoutIndexMiB: heap,
      rowsAre: `worked out from ${rowsWritten} rows of ${SAMPLE.length} of ${MONTHS} months, times ${scale.toFixed(2)}`,
      rowsTakeTimesAsMuch: (theirs ?? 0) / (ours ?? 1),
      rowsWithoutIndexTakeTimesAsMuch: (heap ?? 0) / (ours ?? 1),
    };
  } finally {
    await client.end();
  }
}

const toMiB = (bytes: number) => bytes / 1024 / 1024;

async function load(client: Client, force: string, workforce: Workforce): Promise<void> {
  await client.query('select workforce.prepare_force($1)', [force]);
  const persons = Array.from({ length: workforce.people }, (_, person) =>
    uuidOf(`${force} person ${person}`),
  );
  const snapshots = SNAPSHOT_DAYS.map((_, month) => uuidOf(`${force} snapshot ${month}`));
  const columns = [...SPELL_COLUMNS, ...STAY_COLUMNS].join(', ');
  await copy(client, `workforce.spell (${columns})`, spellLines(force, workforce, persons, snapshots));
  const flowColumns = [...FLOW_COLUMNS, ...MOVE_COLUMNS, 'leaving_date', 'leaving_reason'].join(', ');
  await copy(client, `workforce.flow (${flowColumns})`, flowLines(force, workforce, persons, snapshots));
}

async function copy(client: Client, target: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), client.query(copyFrom(`copy ${target} from stdin (format csv)`)));
}

function* spellLines(
  force: string,
  { spells }: Workforce,
  persons: readonly string[],
  snapshots: readonly string[],
): Generator<string> {
  for (const row of inOrderOf(spells.from)) {
    const from = spells.from[row] ?? 0;
    const to = spells.to[row] ?? 0;
    const start = dateOf(spells.serviceStart[row] ?? 0);
    const days = [dateOfMonth(from), to === MONTHS ? 'infinity' : dateOfMonth(to)];
    const codes = [...spells.codes.map((column) => column[row] ?? 0), ...EXTRAS.map(() => 0)];
    const state = [spells.fteHundredths[row] ?? 0, start, start, snapshots[from] ?? '', snapshots[to] ?? ''];
    yield `${[force, persons[spells.person[row] ?? 0] ?? '', ...days, ...codes, ...state].join(',')}\n`;
  }
}

function* flowLines(
  force: string,
  { spells, flows }: Workforce,
  persons: readonly string[],
  snapshots: readonly string[],
): Generator<string> {
  for (const row of inOrderOf(flows.month)) {
    const kind = FLOW_KINDS[flows.kind[row] ?? 0] ?? 'leaver';
    const month = flows.month[row] ?? 0;
    const spell = flows.spell[row] ?? 0;
    const isNew = kind === 'joiner' || kind === 'rejoiner';
    const before = isNew ? null : kind === 'leaver' ? spell : spell - 1;
    const after = kind === 'leaver' ? null : spell;
    const moves = [0, 1, 2].flatMap((dimension) =>
      [before, after].map((at) => (at === null ? '' : (spells.codes[dimension]?.[at] ?? 0))),
    );
    const left = flows.leavingDay[row] ?? NO_DAY;
    const leaving =
      kind === 'leaver' ? [left === NO_DAY ? '' : dateOf(left), flows.leavingReason[row] ?? 0] : ['', ''];
    const period = [dateOfMonth(month - 1), dateOfMonth(month), snapshots[month] ?? ''];
    yield `${[force, persons[spells.person[spell] ?? 0] ?? '', kind, ...period, ...moves, ...leaving].join(',')}\n`;
  }
}

/** Writes the rows of the sample from the spells; gives their number. */
async function writeRows(client: Client): Promise<number> {
  const { rows: found } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = 'workforce.spell'::regclass and attnum > 0 and not attisdropped
        and attname not in ('valid_from', 'valid_to', 'closed_by') order by attnum`,
  );
  const columns = found.map(({ name }) => name).join(', ');
  await client.query(`
    create schema bench;
    create table bench.person_month as select valid_from as as_at, ${columns} from workforce.spell with no data;
    alter table bench.person_month add primary key (force, person, as_at)`);
  for (const month of SAMPLE) {
    await client.query(
      `insert into bench.person_month
       select $1::date, ${columns} from workforce.spell where valid_from <= $1::date and valid_to > $1::date`,
      [dateOfMonth(month)],
    );
  }
  await client.query('vacuum analyze bench.person_month');
  const { rows } = await client.query<{ n: string }>('select count(*) as n from bench.person_month');
  return Number(rows[0]?.n);
}

async function sizeOf(
  client: Client,
  table: string,
): Promise<{ readonly all: number; readonly heap: number }> {
  const { rows } = await client.query<{ all: string; heap: string }>(
    `select sum(pg_total_relation_size(relid)) as all, sum(pg_relation_size(relid)) as heap
       from (select relid from pg_partition_tree($1) where isleaf
             union select $1::regclass where not exists (select from pg_partition_tree($1))) as parts`,
    [table],
  );
  return { all: Number(rows[0]?.all), heap: Number(rows[0]?.heap) };
}

const inOrderOf = (months: Int32Array) =>
  months.map((_, row) => row).sort((one, other) => (months[one] ?? 0) - (months[other] ?? 0));

const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const dateOfMonth = (month: number) => dateOf(SNAPSHOT_DAYS[month] ?? 0);

/** Spread like the pseudonyms of people, which decides how full the pages of an index are. */
function uuidOf(text: string): string {
  const hex = createHash('md5').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
