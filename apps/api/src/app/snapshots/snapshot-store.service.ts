import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type SnapshotState } from '@muster/contracts';
import { type Issue, type ReferenceDate, type SnapshotMapping } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { type AuditEntry, AuditTrail } from '../access/audit-trail.service';
import { isUuid } from '../platform/postgres/is-uuid';
import { SNAPSHOT_ROW, type SnapshotRow } from './snapshot-row';

/** What an import is about, before a byte of the file has been read. */
export interface NewSnapshot {
  readonly id: string;
  readonly force: string;
  readonly asAt: ReferenceDate;
  readonly mapping: SnapshotMapping;
  readonly actor: string;
  /** Why figures of a day already loaded change; null when nobody has said. */
  readonly reason: string | null;
}

/** What a change of state writes besides the state. A field left out stays as it is. */
export interface StateChange {
  readonly to: SnapshotState;
  readonly message?: string;
  readonly issues?: readonly Issue[];
  readonly change?: unknown;
  readonly restates?: unknown;
  readonly duplicateOf?: string;
}

/** The table `workforce.snapshot`: reads, and changes of state that leave an audit event in the same transaction. */
@Injectable()
export class SnapshotStore {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
  ) {}

  /** The snapshot, or null when there is none with this id (or it is no id at all). */
  async find(id: string): Promise<SnapshotRow | null> {
    if (!isUuid(id)) return null;
    const rows = await this.dataSource.query<SnapshotRow[]>(
      `select ${SNAPSHOT_ROW} from workforce.snapshot where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The snapshots of a force, newest date first, the latest import of a date first. */
  async list(force: string): Promise<readonly SnapshotRow[]> {
    return this.dataSource.query<SnapshotRow[]>(
      `select ${SNAPSHOT_ROW} from workforce.snapshot where force = $1 order by workforce.snapshot.as_at desc, created_at desc`,
      [force],
    );
  }

  /** Snapshots on which work is going on, or was when a process ended. */
  async unfinished(): Promise<readonly SnapshotRow[]> {
    return this.dataSource.query<SnapshotRow[]>(
      `select ${SNAPSHOT_ROW} from workforce.snapshot where state in ('screening', 'publishing') order by created_at`,
    );
  }

  /** The mapping of the last file of this force that was fit to be read, or null. */
  async lastMapping(force: string): Promise<unknown> {
    const rows = await this.dataSource.query<{ mapping: unknown }[]>(
      `select mapping from workforce.snapshot
        where force = $1 and state in ('ready', 'publishing', 'published', 'superseded', 'undone')
        order by created_at desc limit 1`,
      [force],
    );
    return rows[0]?.mapping ?? null;
  }

  /** Whether rows are held whose pseudonyms were made here with the key of this force. */
  async holdsPseudonymsMadeHere(force: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `select 1 from workforce.snapshot
        where force = $1 and mapping -> 'person' ->> 'mode' = 'staff-number'
          and state in ('ready', 'publishing', 'published', 'superseded', 'undone')
       union all
       select 1 from workforce.event_feed
        where force = $1 and mapping -> 'person' ->> 'mode' = 'staff-number'
          and state in ('ready', 'published', 'undone') limit 1`,
      [force],
    );
    return rows.length > 0;
  }

  /** Opens the record of an import: state `screening`. */
  async open(snapshot: NewSnapshot): Promise<void> {
    await this.dataSource.transaction(async ({ queryRunner }) => {
      const runner = inTransaction(queryRunner);
      await runner.query(
        `insert into workforce.snapshot (id, force, as_at, mapping_id, mapping, progress, message, created_by, reason)
         values ($1, $2, $3, $4, $5, 0, 'Reading the file.', $6, $7)`,
        [
          snapshot.id,
          snapshot.force,
          snapshot.asAt,
          snapshot.mapping.id,
          JSON.stringify(snapshot.mapping),
          snapshot.actor,
          snapshot.reason,
        ],
      );
      await this.audit.append(runner, {
        actor: snapshot.actor,
        action: 'snapshots.receive',
        object: snapshot.id,
        outcome: 'done',
        detail: { force: snapshot.force, asAt: snapshot.asAt, mapping: snapshot.mapping.id },
      });
    });
  }

  /** Says how far the reading of a file has come; does nothing once the reading is over. */
  async progress(id: string, done: number | null): Promise<void> {
    await this.dataSource.query(
      `update workforce.snapshot set progress = $2 where id = $1 and state = 'screening'`,
      [id, done],
    );
  }

  /** Says what a step of the work waits for. */
  async say(id: string, state: SnapshotState, message: string): Promise<void> {
    await this.dataSource.query('update workforce.snapshot set message = $3 where id = $1 and state = $2', [
      id,
      state,
      message,
    ]);
  }

  /** Moves a snapshot from one of `from` to another state with an audit event. False, and nothing happens, when it stands
   *  elsewhere. */
  async move(
    id: string,
    from: readonly SnapshotState[],
    change: StateChange,
    event: Omit<AuditEntry, 'object'>,
  ): Promise<boolean> {
    return this.dataSource.transaction(({ queryRunner }) =>
      this.moveWithin(inTransaction(queryRunner), id, from, change, event),
    );
  }

  /** The same inside a transaction of the caller. */
  async moveWithin(
    runner: QueryRunner,
    id: string,
    from: readonly SnapshotState[],
    change: StateChange,
    event: Omit<AuditEntry, 'object'>,
  ): Promise<boolean> {
    const moved: [unknown[], number] = await runner.query(
      `update workforce.snapshot
          set state = $3, progress = null, message = coalesce($4, ''), issues = coalesce($5, issues),
              change = coalesce($6, change), duplicate_of = coalesce($7, duplicate_of),
              restates = case when $6::jsonb is null then restates else $8 end
        where id = $1 and state = any ($2)`,
      [
        id,
        from,
        change.to,
        change.message ?? null,
        change.issues ? JSON.stringify(change.issues) : null,
        change.change === undefined ? null : JSON.stringify(change.change),
        change.duplicateOf ?? null,
        change.restates ? JSON.stringify(change.restates) : null,
      ],
    );
    if (moved[1] === 0) return false;
    // These never count: no reason is left to keep rows about people.
    if (change.to === 'discarded' || change.to === 'refused' || change.to === 'failed') {
      await runner.query('delete from workforce.snapshot_content where snapshot_id = $1', [id]);
    }
    await this.audit.append(runner, { ...event, object: id });
    return true;
  }
}

function inTransaction(runner: QueryRunner | undefined): QueryRunner {
  if (!runner) throw new Error('A transaction without a connection');
  return runner;
}
