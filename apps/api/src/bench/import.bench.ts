import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { zstdDecompressSync } from 'node:zlib';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type ReferenceDate, toReferenceDate } from '@muster/domain';
import { STAGE_COLUMNS } from '@muster/ingest';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { AppModule } from '../app/app.module';
import { DefinitionsService } from '../app/definitions/definitions.service';
import { LedgerUndoer } from '../app/ledger/ledger-undoer.service';
import { LedgerWriter } from '../app/ledger/ledger-writer.service';
import { readConfiguration } from '../app/platform/configuration';
import { openDatabase } from '../app/platform/open-database';
import { SnapshotReceiver } from '../app/snapshots/snapshot-receiver.service';
import { cpuSeconds } from './cpu-seconds';
import { median } from './median';
import { monthFile } from './month-file';

const PEOPLE = 231_000;
const ROUNDS = 5;
const MIB = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Import of one 231,000-row month on top of another (screening, pseudonyms, sniffers, diff, spells, flows, commit)
 *  beside a bare streamed COPY of the same coded rows into an unlogged table; both as text, as a tool would stream it,
 *  and in the binary form that the import itself uses. */
export async function benchImport(): Promise<Record<string, unknown>> {
  const work = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  const configuration = readConfiguration({ MUSTER_DATA_DIR: join(work, 'data') }, process.cwd());
  const database = await openDatabase(configuration);
  const app = await NestFactory.createApplicationContext(
    AppModule.on(configuration, database, () => new Date()),
    {
      logger: false,
    },
  );
  try {
    const months = [join(work, 'month-0.csv'), join(work, 'month-1.csv')];
    for (const [month, file] of months.entries()) {
      await pipeline(Readable.from(monthFile(PEOPLE, month)), createWriteStream(file));
    }
    await importMonth(app, months[0] ?? '', toReferenceDate('2026-01-31'));
    const peer = new Client(database.address.owner);
    await peer.connect();
    await peer.query(
      `create schema bench; create unlogged table bench.stage (${STAGE_COLUMNS.map(({ name, type }) => `${name} ${type}`).join(', ')})`,
    );
    const rounds: Round[] = [];
    let coded: CodedRows | null = null;
    for (let round = 0; round <= ROUNDS; round += 1) {
      await settle();
      const watch = watchMemory();
      let id = '';
      const ours = await timed(peer, async () => {
        id = await importMonth(app, months[1] ?? '', toReferenceDate('2026-02-28'));
      });
      const peakMiB = watch();
      coded ??= await codedRows(peer, id);
      const counted = await count(peer, `workforce.spell where valid_to = 'infinity' and force = 'EXMP'`);
      const rows = coded;
      await settle();
      const text = await timed(peer, () => copy(peer, rows.text, "format csv, null ''"));
      const countedText = await count(peer, 'bench.stage');
      await settle();
      const binary = await timed(peer, () => copy(peer, rows.binary, 'format binary'));
      const countedBinary = await count(peer, 'bench.stage');
      const equal = [counted, countedText, countedBinary].every((people) => people === PEOPLE);
      rounds.push({ ours, text, binary, peakMiB, equal });
      await app.get(LedgerUndoer).undo(id, 'benchmark round', 'bench');
    }
    await peer.end();
    const measured = rounds.slice(1); // the first warms all of them up
    const middle = (number: (round: Round) => number) => median(measured.map(number));
    return {
      benchmark: 'import',
      rows: PEOPLE,
      fileMiB: Math.round(statSync(months[1] ?? '').size / MIB),
      answersEqual: rounds.every(({ equal }) => equal),
      rounds: ROUNDS,
      importSeconds: middle(({ ours }) => ours.seconds),
      copyTextSeconds: middle(({ text }) => text.seconds),
      copyBinarySeconds: middle(({ binary }) => binary.seconds),
      ratioToTextCopy: middle(({ ours, text }) => ours.seconds / text.seconds),
      ratioToBinaryCopy: middle(({ ours, binary }) => ours.seconds / binary.seconds),
      bestRatioToTextCopy: Math.min(...measured.map(({ ours, text }) => ours.seconds / text.seconds)),
      importCpuSeconds: middle(({ ours }) => ours.cpuSeconds),
      copyTextCpuSeconds: middle(({ text }) => text.cpuSeconds),
      copyBinaryCpuSeconds: middle(({ binary }) => binary.cpuSeconds),
      loadAverage: loadavg()[0],
      // With the first round: later ones fill the room that the peer's rows have left in this process.
      peakMiBAboveIdle: Math.max(...rounds.map(({ peakMiB }) => peakMiB)),
      goals: { ratioToTextCopy: '<= 3', peakMiBAboveIdle: '<= 128' },
    };
  } finally {
    await app.close();
    await database.leave();
    rmSync(work, { recursive: true, force: true });
  }
}

async function importMonth(app: INestApplicationContext, file: string, asAt: ReferenceDate): Promise<string> {
  const mapping = await app.get(DefinitionsService).mapping('exmp-monthly');
  if (!mapping) throw new Error('the mapping exmp-monthly is not there');
  const received = await app.get(SnapshotReceiver).receive(
    {
      force: 'EXMP',
      asAt,
      mapping,
      actor: 'bench',
      bytes: createReadStream(file, { highWaterMark: 256 * 1024 }),
      size: null,
    },
    'ready',
  );
  if (!received.ok || received.value.state !== 'ready') {
    throw new Error(
      `the file was not taken: ${JSON.stringify(received.ok ? received.value.issues : received.refusal)}`,
    );
  }
  const published = await app.get(LedgerWriter).publish(received.value.id, 'bench');
  if (!published.ok) throw new Error(published.refusal.message);
  return received.value.id;
}

interface CodedRows {
  readonly binary: readonly Buffer[];
  readonly text: readonly Buffer[];
}

/** The kept coded rows of a snapshot, unpacked, and the same rows as COPY text. */
async function codedRows(client: Client, id: string): Promise<CodedRows> {
  const kept = await client.query<{ bytes: Buffer }>(
    'select bytes from workforce.snapshot_content where snapshot_id = $1 order by seq',
    [id],
  );
  const binary = kept.rows.map(({ bytes }) => zstdDecompressSync(bytes));
  await copy(client, binary, 'format binary');
  const rows = await client.query<Record<string, unknown>>('select t::text as line from bench.stage t');
  const lines = rows.rows.map(({ line }) => `${String(line).slice(1, -1)}\n`);
  const text: Buffer[] = [];
  for (let at = 0; at < lines.length; at += 1000) text.push(Buffer.from(lines.slice(at, at + 1000).join('')));
  return { binary, text };
}

async function copy(client: Client, blocks: readonly Buffer[], format: string): Promise<void> {
  await client.query('truncate bench.stage');
  const target: Writable = client.query(copyFrom(`copy bench.stage from stdin (${format})`));
  await pipeline(Readable.from(blocks), target);
}

async function count(client: Client, what: string): Promise<number> {
  const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${what}`);
  return Number(rows[0]?.n);
}

/** What one round of all three took. */
interface Round {
  readonly ours: Effort;
  readonly text: Effort;
  readonly binary: Effort;
  readonly peakMiB: number;
  readonly equal: boolean;
}

interface Effort {
  readonly seconds: number;
  /** Of this process and the database together; not a number where the system does not tell. */
  readonly cpuSeconds: number;
}

async function timed(client: Client, work: () => Promise<void>): Promise<Effort> {
  const before = await cpuSeconds(client);
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const after = await cpuSeconds(client);
  return { seconds, cpuSeconds: before === null || after === null ? Number.NaN : after - before };
}

/** Each measurement begins without garbage and after what the last one left the database to do. */
async function settle(): Promise<void> {
  collectGarbage();
  await pause(300);
}

/** Samples memory; the answer ends that and gives the peak above the beginning in MiB. */
function watchMemory(): () => number {
  const idle = process.memoryUsage.rss();
  let peak = idle;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 10);
  return () => {
    clearInterval(watch);
    return (Math.max(peak, process.memoryUsage.rss()) - idle) / MIB;
  };
}
