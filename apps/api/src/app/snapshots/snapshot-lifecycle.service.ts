import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { acceptBridges, type BridgeRefusal, checkBridges } from '../ledger/accept-bridges';
import { type CodeBridge } from '../ledger/code-bridge';
import { LedgerUndoer } from '../ledger/ledger-undoer.service';
import { type LedgerRefusal } from '../ledger/ledger.errors';
import { type SnapshotRow } from './snapshot-row';
import { SnapshotStore } from './snapshot-store.service';

export type LifecycleRefusal = Refusal & { readonly code: 'unknown-snapshot' | 'snapshot-not-ready' };

/** What a person decides about a snapshot once it has been checked. */
@Injectable()
export class SnapshotLifecycle {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: SnapshotStore,
    private readonly undoer: LedgerUndoer,
  ) {}

  /** The snapshot as it stands. */
  async get(id: string): Promise<Result<SnapshotRow, LifecycleRefusal>> {
    const row = await this.store.find(id);
    return row ? ok(row) : refuse('unknown-snapshot', 'There is no snapshot with this id.');
  }

  /** `ready` -> `publishing`. The caller hands the id to `SnapshotJobs`, which applies it. `bridges`: changes of code
   *  that are new names and no moves of people. */
  async confirm(
    id: string,
    actor: string,
    bridges: readonly CodeBridge[] = [],
  ): Promise<Result<SnapshotRow, LifecycleRefusal | BridgeRefusal>> {
    const found = await this.get(id);
    if (!found.ok) return found;
    const sound = await checkBridges(this.dataSource, found.value.force, bridges);
    if (!sound.ok) return sound;
    return this.decide(id, actor, 'publishing', 'snapshots.confirm', 'Applying the snapshot.', (runner) =>
      acceptBridges(runner, found.value, bridges, actor),
    );
  }

  /** `ready` -> `discarded`: the stored rows are deleted, the record of the import stays. */
  async discard(id: string, actor: string): Promise<Result<SnapshotRow, LifecycleRefusal>> {
    return this.decide(id, actor, 'discarded', 'snapshots.discard', 'Discarded. Nothing of it is stored.');
  }

  /** `published` -> `undone`, whichever snapshot it is: later ones are worked out again without it, and the one that it
   *  superseded counts again. The rows and the record stay in history. */
  async undo(
    id: string,
    reason: string,
    actor: string,
  ): Promise<Result<SnapshotRow, LifecycleRefusal | LedgerRefusal>> {
    const found = await this.get(id);
    if (!found.ok) return found;
    const undone = await this.undoer.undo(found.value.id, reason, actor);
    return undone.ok ? this.get(id) : undone;
  }

  private async decide(
    id: string,
    actor: string,
    to: 'publishing' | 'discarded',
    action: string,
    message: string,
    also: (runner: QueryRunner) => Promise<void> = () => Promise.resolve(),
  ): Promise<Result<SnapshotRow, LifecycleRefusal>> {
    const found = await this.get(id);
    if (!found.ok) return found;
    const moved = await this.dataSource.transaction(async ({ queryRunner }) => {
      if (!queryRunner) return false;
      const done = await this.store.moveWithin(
        queryRunner,
        id,
        ['ready'],
        { to, message },
        { actor, action, outcome: 'done' },
      );
      if (done && to === 'publishing') {
        await queryRunner.query('update workforce.snapshot set published_by = $2 where id = $1', [id, actor]);
        await also(queryRunner);
      }
      return done;
    });
    if (moved) return this.get(id);
    return refuse('snapshot-not-ready', 'This snapshot does not wait for confirmation (any more).');
  }
}
