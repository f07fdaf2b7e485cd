import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { toEpochDay, toReferenceDate } from '@muster/domain';
import { STAGE_COLUMNS } from '@muster/ingest';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../src/app/access/audit-trail.service';
import { DefinitionSaving } from '../src/app/definitions/definition-saving.service';
import { DefinitionsService } from '../src/app/definitions/definitions.service';
import { readShippedDefinitions } from '../src/app/definitions/read-shipped-definitions';
import { ForceMeanings } from '../src/app/ledger/force-meanings.service';
import { GenerationListener } from '../src/app/ledger/generation-listener.service';
import { LedgerMemory } from '../src/app/ledger/ledger-memory.service';
import { LedgerOracle } from '../src/app/ledger/ledger-oracle.service';
import { LedgerRebuilder } from '../src/app/ledger/ledger-rebuilder.service';
import { LedgerUndoer } from '../src/app/ledger/ledger-undoer.service';
import { LedgerWriter } from '../src/app/ledger/ledger-writer.service';
import { readVocabulary } from '../src/app/ledger/read-vocabulary';
import { Restatements } from '../src/app/ledger/restatements.service';
import { SnapshotStages } from '../src/app/ledger/snapshot-stages.service';
import { type DatabaseLogin } from '../src/app/platform/postgres/database-address';
import { dataSourceOptions } from '../src/app/platform/postgres/data-source-options';
import { encodeStageRows, type StageName, type StageRow } from './encode-stage-rows';

const PROJECT = join(__dirname, '../../..');
export const FORCE = 'EXMP';
/** Small, so that a small snapshot has several pieces. */
const PIECE_BYTES = 4096;

/** One person in a snapshot, in codes. `person` is any word; the same word is the same person. Dimensions left out are
 *  not held. */
export interface PersonRow {
  readonly person: string;
  readonly fte?: number;
  readonly leavingDate?: string;
  readonly leavingReason?: string;
  readonly serviceStart?: string;
  readonly rankStart?: string;
  readonly codes: Readonly<Record<string, string>>;
}

/** The services of the ledger on one database, put together by hand, and snapshots to feed them. */
export class LedgerFixture {
  readonly stages: SnapshotStages;
  readonly writer: LedgerWriter;
  readonly undoer: LedgerUndoer;
  readonly rebuilder: LedgerRebuilder;
  readonly restatements: Restatements;
  readonly memory: LedgerMemory;
  readonly oracle: LedgerOracle;
  private readonly listener: GenerationListener;

  private constructor(readonly dataSource: DataSource) {
    const audit = new AuditTrail();
    const meanings = new ForceMeanings(new DefinitionsService(dataSource));
    this.stages = new SnapshotStages(dataSource);
    this.writer = new LedgerWriter(dataSource, audit, meanings, this.stages);
    this.undoer = new LedgerUndoer(dataSource, audit, meanings);
    this.restatements = new Restatements(dataSource);
    this.rebuilder = new LedgerRebuilder(dataSource, audit, meanings);
    this.listener = new GenerationListener(dataSource);
    this.memory = new LedgerMemory(dataSource, this.listener);
    this.oracle = new LedgerOracle(dataSource);
  }

  /** Connects and stores the definitions that the program ships. */
  static async on(login: DatabaseLogin): Promise<LedgerFixture> {
    const dataSource = new DataSource(dataSourceOptions(login, 6));
    await dataSource.initialize();
    const definitions = new DefinitionsService(dataSource);
    const saving = new DefinitionSaving(dataSource, definitions, new AuditTrail(), () => new Date(0));
    await saving.save(readShippedDefinitions(PROJECT), 'start-up', 'shipped');
    return new LedgerFixture(dataSource);
  }

  async close(): Promise<void> {
    await this.listener.onModuleDestroy();
    await this.dataSource.destroy();
  }

  /** A checked snapshot that waits for publication; with a `reason` it may take the place of another. Returns its id. */
  async ready(
    asAt: string,
    people: readonly PersonRow[],
    fileSha256: string | null = null,
    reason: string | null = null,
  ): Promise<string> {
    const vocabulary = await this.extendVocabulary(people);
    return this.readyRows(
      asAt,
      people.map((row) => toStageRow(row, vocabulary)),
      { headcount: people.length, notHeld: notHeld(people), fileSha256, reason },
    );
  }

  /** The same from coded rows. */
  async readyRows(
    asAt: string,
    rows: readonly StageRow[],
    about: {
      headcount: number;
      notHeld: readonly string[];
      fileSha256?: string | null;
      reason?: string | null;
      /** Columns of the content; those of today when left out. */
      contentColumns?: readonly StageName[];
    },
  ): Promise<string> {
    const contentColumns = about.contentColumns ?? STAGE_COLUMNS.map(({ name }) => name);
    const [snapshot] = await this.dataSource.query<{ id: string }[]>(
      `insert into workforce.snapshot (force, as_at, state, mapping_id, mapping, rows, headcount, not_held, created_by,
                                       file_sha256, content_columns, reason)
       values ($1, $2, 'ready', 'test', '{"dimensions": {}}', $3, $4, $5, 'steward', decode($6, 'hex'), $7, $8)
       returning id`,
      [
        ...[FORCE, asAt, rows.length, about.headcount, about.notHeld],
        ...[about.fileSha256 ?? null, contentColumns, about.reason ?? null],
      ],
    );
    const id = snapshot?.id ?? '';
    const stream = encodeStageRows(rows, contentColumns);
    for (let seq = 0; seq * PIECE_BYTES < stream.length; seq += 1) {
      const piece = zstdCompressSync(stream.subarray(seq * PIECE_BYTES, (seq + 1) * PIECE_BYTES));
      await this.dataSource.query('insert into workforce.snapshot_content values ($1, $2, $3)', [
        id,
        seq,
        piece,
      ]);
    }
    return id;
  }

  /** Makes a snapshot and publishes it. Throws when it is refused. */
  async publish(asAt: string, people: readonly PersonRow[], reason: string | null = null): Promise<string> {
    const id = await this.ready(asAt, people, null, reason);
    const published = await this.writer.publish(id, 'steward');
    if (!published.ok) throw new Error(published.refusal.code);
    return id;
  }

  /** Every byte that publication and undo may change, as text: spells, flows and which snapshots count. */
  async dump(): Promise<string> {
    const read = (statement: string) => this.dataSource.query<{ row: string }[]>(statement);
    const rows = [
      ...(await read('select s::text as row from workforce.spell s order by force, person, valid_from')),
      ...(await read('select f::text as row from workforce.flow f order by force, as_at, person, kind')),
      ...(await read(
        `select id::text as row from workforce.snapshot where state = 'published' order by as_at`,
      )),
    ];
    return rows.map(({ row }) => row).join('\n');
  }

  private async extendVocabulary(
    people: readonly PersonRow[],
  ): Promise<Awaited<ReturnType<typeof readVocabulary>>> {
    const known = await readVocabulary(this.dataSource, FORCE);
    for (const { codes, leavingReason } of people) {
      const all = Object.entries({ ...codes, ...(leavingReason ? { 'leaving-reason': leavingReason } : {}) });
      for (const [dimension, code] of all) {
        if (known[dimension]?.includes(code)) continue;
        await this.dataSource.query(
          `insert into workforce.vocabulary
           select $1, $2, coalesce(max(id), 0) + 1, $3 from workforce.vocabulary where force = $1 and dimension = $2
           on conflict (force, dimension, code) do nothing`,
          [FORCE, dimension, code],
        );
      }
    }
    return readVocabulary(this.dataSource, FORCE);
  }
}

/** The uuid that stands for a word. */
export function personId(word: string): string {
  const hex = Buffer.from(word.padStart(8, '.')).toString('hex').slice(-16);
  return `00000000-0000-4000-${hex.slice(0, 4)}-${hex.slice(4).padStart(12, '0')}`;
}

function toStageRow(row: PersonRow, vocabulary: Readonly<Record<string, readonly string[]>>): StageRow {
  const idOf = (dimension: string, code: string | undefined) =>
    code === undefined ? 0 : (vocabulary[dimension]?.indexOf(code) ?? -1) + 1;
  const entries = STAGE_COLUMNS.map((column): readonly [string, string | number | null] => {
    if (column.name === 'person') return [column.name, personId(row.person)];
    if (column.name === 'fte') return [column.name, row.fte === undefined ? -1 : Math.round(row.fte * 100)];
    if (column.name === 'leaving_reason') return [column.name, idOf('leaving-reason', row.leavingReason)];
    if (column.type === 'date') return [column.name, dayOf(row, column.name)];
    return [column.name, 'dimension' in column ? idOf(column.dimension, row.codes[column.dimension]) : 0];
  });
  return Object.fromEntries(entries) as StageRow;
}

function dayOf(row: PersonRow, column: string): number | null {
  const dates = {
    leaving_date: row.leavingDate,
    service_start: row.serviceStart,
    rank_start: row.rankStart,
  };
  const date = Object.entries(dates).find(([name]) => name === column)?.[1];
  return date ? toEpochDay(toReferenceDate(date)) : null;
}

function notHeld(people: readonly PersonRow[]): readonly string[] {
  const held = new Set(people.flatMap(({ codes }) => Object.keys(codes)));
  return STAGE_COLUMNS.flatMap((column) =>
    'dimension' in column && !held.has(column.dimension) ? [column.dimension] : [],
  );
}
