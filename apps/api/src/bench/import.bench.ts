import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { zstdDecompressSync } from 'node:zlib';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type ReferenceDate } from '@muster/domain';
import { STAGE_COLUMNS } from '@muster/ingest';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { AppModule } from '../app/app.module';
import { DefinitionsService } from '../app/definitions/definitions.service';
import { LedgerWriter } from '../app/ledger/ledger-writer.service';
import { readConfiguration } from '../app/platform/configuration';
import { openDatabase } from '../app/platform/open-database';
import { SnapshotReceiver } from '../app/snapshots/snapshot-receiver.service';
import { median } from './median';
import { monthFile } from './month-file';

const PEOPLE = 231_000;
const ROUNDS = 5;
const MIB = 1024 * 1024;

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
    await importMonth(app, months[0] ?? '', '2026-01-31' as ReferenceDate);
    const peer = new Client(database.address.owner);
    await peer.connect();
    await peer.query(
      `create schema bench; create unlogged table bench.stage (${STAGE_COLUMNS.map(({ name, type }) => `${name} ${type}`).join(', ')})`,
    );
    const ours: number[] = [];
    const text: number[] = [];
    const binary: number[] = [];
    const memory: number[] = [];
    let equal = true;
    let coded: CodedRows | null = null;
    for (let round = 0; round <= ROUNDS; round += 1) {
      global.gc?.();
      await pause(300);
      const idle = process.memoryUsage().rss;
      let peak = idle;
      const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 10);
      const started = performance.now();
      const id = await importMonth(app, months[1] ?? '', '2026-02-28' as ReferenceDate);
      const seconds = (performance.now() - started) / 1000;
      clearInterval(watch);
      coded ??= await codedRows(peer, id);
      const held = await peer.query<{ n: string }>(
        `select count(*) as n from workforce.spell where valid_to = 'infinity' and force = 'EXMP'`,
      );
      equal &&= Number(held.rows[0]?.n) === PEOPLE;
      const asText = await copy(peer, coded.text, 'text');
      const asBinary = await copy(peer, coded.binary, 'binary');
      equal &&= asText.rows === PEOPLE && asBinary.rows === PEOPLE;
      await app.get(LedgerWriter).undo(id, 'benchmark round', 'bench');
      if (round === 0) continue; // the first warms both up
      ours.push(seconds);
      text.push(asText.seconds);
      binary.push(asBinary.seconds);
      memory.push((peak - idle) / MIB);
    }
    await peer.end();
    return {
      benchmark: 'import',
      rows: PEOPLE,
      fileMiB: Math.round(statSync(months[1] ?? '').size / MIB),
      answersEqual: equal,
      rounds: ROUNDS,
      importSeconds: median(ours),
      copyTextSeconds: median(text),
      copyBinarySeconds: median(binary),
      ratioToTextCopy: median(ours.map((seconds, at) => seconds / (text[at] ?? Number.NaN))),
      ratioToBinaryCopy: median(ours.map((seconds, at) => seconds / (binary[at] ?? Number.NaN))),
      peakMiBAboveIdle: Math.max(...memory),
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
  await copy(client, binary, 'binary');
  const rows = await client.query<Record<string, unknown>>('select t::text as line from bench.stage t');
  const lines = rows.rows.map(({ line }) => `${String(line).slice(1, -1)}\n`);
  const text: Buffer[] = [];
  for (let at = 0; at < lines.length; at += 1000) text.push(Buffer.from(lines.slice(at, at + 1000).join('')));
  return { binary, text };
}

async function copy(
  client: Client,
  blocks: readonly Buffer[],
  form: 'text' | 'binary',
): Promise<{ seconds: number; rows: number }> {
  await client.query('truncate bench.stage');
  const started = performance.now();
  const format = form === 'text' ? "format csv, null ''" : 'format binary';
  const target: Writable = client.query(copyFrom(`copy bench.stage from stdin (${format})`));
  await pipeline(Readable.from(blocks), target);
  const seconds = (performance.now() - started) / 1000;
  const { rows } = await client.query<{ n: string }>('select count(*) as n from bench.stage');
  return { seconds, rows: Number(rows[0]?.n) };
}
