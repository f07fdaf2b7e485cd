import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type Issue,
  ok,
  type ReferenceDate,
  refuse,
  type Refusal,
  type Result,
  type SnapshotMapping,
} from '@muster/domain';
import { type ScreenOutcome, type ScreenRequest, screenSnapshot } from '@muster/ingest';
import { DataSource, type QueryRunner } from 'typeorm';
import { passFaultPoint } from '../ledger/fault-point';
import { SnapshotStages } from '../ledger/snapshot-stages.service';
import { ContentWriter } from './content-writer';
import { findTwin, storeScreening } from './store-screening';
import { ScreeningRequests, type ScreeningRefusal } from './screening-requests.service';
import { type SnapshotRow } from './snapshot-row';
import { type NewSnapshot, SnapshotStore } from './snapshot-store.service';
import { type FreeSpaceRefusal } from '../files/check-free-space';
import { FreeSpace } from '../files/free-space.service';
import { UnreadableFile } from '../files/unreadable-file';
import { unpackFile } from '../files/unpack-file';

/** A file that arrives: who sends it, what it describes, and its bytes in any format that is read. */
export interface IncomingFile {
  readonly force: string;
  readonly asAt: ReferenceDate;
  readonly mapping: SnapshotMapping;
  readonly actor: string;
  /** Why figures of a day already loaded change; left out when nobody has said. */
  readonly reason?: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Bytes that will arrive, null when unknown; only for the progress bar. */
  readonly size: number | null;
}

/** Where coded rows go, block by block. */
interface RowOutlet {
  add(block: Uint8Array): void;
  room(): Promise<void>;
  finish(): Promise<void>;
}

export type ReceiveRefusal =
  ScreeningRefusal | FreeSpaceRefusal | (Refusal & { readonly code: 'import-in-progress' });

const COUNTS = 'This file counts already. Nothing of it was stored again.';
const WAITS = 'This file was received already and is on its way. Nothing of it was stored again.';
const BROKE_OFF = 'The file did not arrive whole or could not be stored. Nothing was stored: send it again.';
const PROGRESS_EVERY_MS = 300;

/** Takes a workforce file in: bytes -> screened rows -> compressed content, in one transaction, while it arrives. The
 *  raw bytes are never written anywhere (docs/adr/0005). */
@Injectable()
export class SnapshotReceiver {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly requests: ScreeningRequests,
    private readonly store: SnapshotStore,
    private readonly stages: SnapshotStages,
    private readonly space: FreeSpace,
  ) {}

  /** Reads the file to its end, or until it is hopeless. The snapshot returned is `refused` with its issues; `discarded`
   *  with `duplicate_of` when the same file already counts or is on its way; or checked and stored, in the state `then`: `screening` when
   *  a job shall work out what will change, `ready` when the caller goes on at once. Throws what the source or the
   *  database throws; the snapshot is then `failed` and the rows are gone. */
  async receive(
    file: IncomingFile,
    then: 'screening' | 'ready',
  ): Promise<Result<SnapshotRow, ReceiveRefusal>> {
    const room = this.space.check(file.size);
    if (!room.ok) return room;
    const id = randomUUID();
    await using runner = this.dataSource.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    try {
      if (!(await lockImport(runner, file.force, id))) {
        await runner.rollbackTransaction();
        return refuse(
          'import-in-progress',
          'Another file of this force is being read. Nothing of yours was stored; send it again when that is done.',
        );
      }
      const request = await this.requests.prepare(runner, file.force, file.asAt, file.mapping);
      if (!request.ok) {
        await runner.rollbackTransaction();
        return request;
      }
      const snapshot: NewSnapshot = { ...file, id, reason: file.reason ?? null };
      await this.store.open(snapshot);
      passFaultPoint('receive');
      await this.screenAndStore(runner, snapshot, request.value, file, then);
    } catch (fault) {
      await this.giveUp(runner, id, file.actor);
      throw fault;
    }
    const row = await this.store.find(id);
    if (!row) throw new Error('The snapshot just received is not there');
    return ok(row);
  }

  private async screenAndStore(
    runner: QueryRunner,
    snapshot: NewSnapshot,
    request: ScreenRequest,
    file: IncomingFile,
    then: 'screening' | 'ready',
  ): Promise<void> {
    await using content = new ContentWriter(runner, snapshot.id);
    // The ledger comes next, so the rows go to it at the same time.
    const stage = await this.stages.open();
    await using unused = new AsyncDisposableStack();
    unused.use(stage);
    const outlets = stage ? [content, stage] : [content];
    const read = await this.read(snapshot.id, request, file, outlets);
    if (read.issues.some(({ severity }) => severity === 'error') || !read.outcome) {
      await content.abandon();
      await runner.rollbackTransaction();
      await this.refuseFile(snapshot, read.issues);
      return;
    }
    const twin = await findTwin(runner, snapshot, read.sha256);
    if (twin !== null) {
      await content.abandon();
      await runner.rollbackTransaction();
      await this.discardTwin(snapshot, twin.id, twin.waits ? WAITS : COUNTS);
      return;
    }
    await Promise.all(outlets.map((outlet) => outlet.finish()));
    await storeScreening(runner, snapshot, request, read.outcome, read.sha256);
    await this.store.moveWithin(
      runner,
      snapshot.id,
      ['screening'],
      { to: then, message: then === 'screening' ? 'Working out what will change.' : '' },
      { actor: snapshot.actor, action: 'snapshots.screen', outcome: 'done' },
    );
    passFaultPoint('content');
    await runner.commitTransaction();
    if (stage) this.stages.keep(snapshot.id, stage);
    unused.move();
  }

  private async read(
    id: string,
    request: ScreenRequest,
    file: IncomingFile,
    outlets: readonly RowOutlet[],
  ): Promise<{ issues: readonly Issue[]; outcome: ScreenOutcome | null; sha256: Buffer }> {
    const count = { received: 0 };
    const hash = createHash('sha256');
    const screen = screenSnapshot(request);
    const add = (block: Uint8Array) => outlets.forEach((outlet) => outlet.add(block));
    let toldAt = performance.now();
    let telling = Promise.resolve();
    try {
      for await (const piece of unpackFile(file.bytes, count, file.mapping.delimiter)) {
        hash.update(piece);
        screen.write(piece, add);
        if (screen.hopeless) break;
        await Promise.all(outlets.map((outlet) => outlet.room()));
        if (performance.now() - toldAt < PROGRESS_EVERY_MS) continue;
        toldAt = performance.now();
        await telling;
        telling = this.store.progress(
          id,
          file.size === null ? null : Math.min(1, count.received / file.size),
        );
        telling.catch(() => undefined);
      }
    } catch (problem) {
      if (!(problem instanceof UnreadableFile)) throw problem;
      return { issues: problem.issues, outcome: null, sha256: hash.digest() };
    } finally {
      await telling.catch(() => undefined);
    }
    const outcome = screen.finish(add);
    return { issues: outcome.issues, outcome, sha256: hash.digest() };
  }

  private async refuseFile(snapshot: NewSnapshot, issues: readonly Issue[]): Promise<void> {
    await this.store.move(
      snapshot.id,
      ['screening'],
      { to: 'refused', issues, message: 'The file has problems. Nothing of it was stored.' },
      {
        actor: snapshot.actor,
        action: 'snapshots.screen',
        outcome: 'refused',
        detail: { problems: [...new Set(issues.map(({ code }) => code))] },
      },
    );
  }

  private async discardTwin(snapshot: NewSnapshot, twin: string, message: string): Promise<void> {
    await this.store.move(
      snapshot.id,
      ['screening'],
      {
        to: 'discarded',
        duplicateOf: twin,
        message,
      },
      { actor: snapshot.actor, action: 'snapshots.screen', outcome: 'done', detail: { duplicateOf: twin } },
    );
  }

  private async giveUp(runner: QueryRunner, id: string, actor: string): Promise<void> {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    await this.store
      .move(
        id,
        ['screening'],
        { to: 'failed', message: BROKE_OFF },
        { actor, action: 'snapshots.screen', outcome: 'failed' },
      )
      // The database may be the reason; the sweep of SnapshotJobs settles it later.
      .catch(() => undefined);
  }
}

/** One file of a force at a time, and a sign for other processes that somebody works on this snapshot. Both locks end
 *  with the transaction, however the process ends. */
async function lockImport(runner: QueryRunner, force: string, id: string): Promise<boolean> {
  const rows: { locked: boolean }[] = await runner.query(
    `select pg_try_advisory_xact_lock(hashtextextended('muster:import:' || $1, 0))
        and pg_try_advisory_xact_lock(hashtextextended('muster:snapshot:' || $2, 0)) as locked`,
    [force, id],
  );
  return rows[0]?.locked === true;
}
