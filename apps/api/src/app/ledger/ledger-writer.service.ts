import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type SnapshotChange, type SnapshotState } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { orProblem } from '../platform/problems/or-problem';
import { applySnapshot } from './apply-snapshot';
import { type CanQuery } from './can-query';
import { checkOrder } from './check-order';
import { passFaultPoint } from './fault-point';
import { ForceMeanings } from './force-meanings.service';
import { inTransaction } from './in-transaction';
import { type LedgerRefusal } from './ledger.errors';
import { type LedgerSnapshot, readPublished, readSnapshot } from './ledger-snapshot';
import { lockForce } from './lock-force';
import { moveGeneration } from './move-generation';
import { SnapshotStages } from './snapshot-stages.service';

const BUSY = 'Another snapshot of this force is being applied. Try again when it is done.';

/** States in which publication may begin: a person has confirmed, or whoever calls has. */
const CONFIRMED: readonly SnapshotState[] = ['ready', 'publishing'];
/** States in which the content is complete. */
const CHECKED: readonly SnapshotState[] = ['screening', ...CONFIRMED];

/** Applies snapshots to the spells and flows of their force, and takes the newest one back. Each call is one
 *  transaction: it happens wholly or not at all (docs/adr/0004). */
@Injectable()
export class LedgerWriter {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly meanings: ForceMeanings,
    private readonly stages: SnapshotStages,
  ) {}

  /** Whether the ledger would take the snapshot now. Reads a few rows only. */
  async check(snapshotId: string): Promise<Result<void, LedgerRefusal>> {
    const ready = await this.find(this.dataSource, snapshotId, CHECKED);
    if (!ready.ok) return ready;
    const order = checkOrder(ready.value, await readPublished(this.dataSource, ready.value.force));
    return order.ok ? ok(undefined) : order;
  }

  /** What publishing the snapshot would change. Nothing is stored. Throws a `RefusalError` where `publish` refuses. */
  async preview(snapshotId: string): Promise<SnapshotChange> {
    await using stage = this.stages.take(snapshotId);
    const outcome = await inTransaction(
      this.dataSource,
      async (runner): Promise<Result<SnapshotChange, LedgerRefusal>> => {
        const ready = await this.find(runner, snapshotId, CHECKED);
        if (!ready.ok) return ready;
        const order = checkOrder(ready.value, await readPublished(runner, ready.value.force));
        if (!order.ok) return order;
        return ok(
          await this.apply(runner, ready.value, order.value, { write: false, staged: stage !== null }),
        );
      },
      { end: 'rollback', on: stage?.runner },
    );
    return orProblem(outcome);
  }

  /** Makes the snapshot count: spells, flows, state, generation and audit event in one transaction. */
  async publish(snapshotId: string, actor: string): Promise<Result<SnapshotChange, LedgerRefusal>> {
    await using stage = this.stages.take(snapshotId);
    const found = await this.find(this.dataSource, snapshotId, CONFIRMED);
    if (!found.ok) return found;
    await this.dataSource.query('select workforce.prepare_force($1)', [found.value.force]);
    const work = async (runner: QueryRunner): Promise<Result<SnapshotChange, LedgerRefusal>> => {
      if (!(await lockForce(runner, found.value.force))) return refuse('import-in-progress', BUSY);
      const ready = await this.find(runner, snapshotId, CONFIRMED);
      if (!ready.ok) return ready;
      const order = checkOrder(ready.value, await readPublished(runner, ready.value.force));
      if (!order.ok) return order;
      const change = await this.apply(runner, ready.value, order.value, {
        write: true,
        staged: stage !== null,
      });
      const [, marked]: [unknown, number] = await runner.query(
        `update workforce.snapshot
            set state = 'published', headcount = $2, change = $3, published_by = $4, published_at = now(),
                progress = null, message = ''
          where id = $1 and state in ('ready', 'publishing')`,
        [snapshotId, change.headcount, JSON.stringify(change), actor],
      );
      if (marked !== 1) return notReady();
      await moveGeneration(runner, ready.value.force);
      await this.audit.append(runner, {
        actor,
        action: 'ledger.publish',
        object: snapshotId,
        outcome: 'done',
        detail: { force: ready.value.force, asAt: ready.value.asAt },
      });
      passFaultPoint('commit');
      return ok(change);
    };
    return await inTransaction(this.dataSource, work, { on: stage?.runner });
  }

  /** Takes the newest published snapshot of its force back: spells and flows are again what they were before it. Its
   *  content is kept. */
  async undo(snapshotId: string, reason: string, actor: string): Promise<Result<void, LedgerRefusal>> {
    const found = await readSnapshot(this.dataSource, snapshotId);
    if (!found) return unknown();
    const { force, asAt } = found;
    return inTransaction(this.dataSource, async (runner): Promise<Result<void, LedgerRefusal>> => {
      if (!(await lockForce(runner, force))) return refuse('import-in-progress', BUSY);
      const published = await readPublished(runner, force);
      if (!published.some(({ id }) => id === found.id)) {
        return refuse('snapshot-not-published', 'Only a published snapshot can be undone.');
      }
      if (published.at(-1)?.id !== found.id) {
        return refuse('later-snapshots-first', 'Undo the later snapshots of this force first, newest first.');
      }
      await runner.query('delete from workforce.flow where force = $1 and as_at = $2', [force, asAt]);
      await runner.query('delete from workforce.spell where force = $1 and opened_by = $2', [
        force,
        found.id,
      ]);
      await runner.query(
        `update workforce.spell set valid_to = 'infinity', closed_by = null where force = $1 and closed_by = $2`,
        [force, found.id],
      );
      await runner.query(
        `update workforce.snapshot set state = 'undone', undone_by = $2, undone_at = now(), undo_reason = $3
          where id = $1`,
        [found.id, actor, reason],
      );
      await moveGeneration(runner, force);
      await this.audit.append(runner, {
        actor,
        action: 'ledger.undo',
        object: found.id,
        outcome: 'done',
        purpose: reason,
        detail: { force, asAt },
      });
      passFaultPoint('commit');
      return ok(undefined);
    });
  }

  private async find(
    runner: CanQuery,
    snapshotId: string,
    states: readonly SnapshotState[],
  ): Promise<Result<LedgerSnapshot, LedgerRefusal>> {
    const snapshot = await readSnapshot(runner, snapshotId);
    if (!snapshot) return unknown();
    return states.includes(snapshot.state) ? ok(snapshot) : notReady();
  }

  private apply(
    runner: QueryRunner,
    snapshot: LedgerSnapshot,
    previous: LedgerSnapshot | null,
    { write, staged }: { readonly write: boolean; readonly staged: boolean },
  ): Promise<SnapshotChange> {
    return applySnapshot(
      { dataSource: this.dataSource, runner, meanings: this.meanings, staged },
      snapshot,
      previous,
      write,
    );
  }
}

function unknown(): Result<never, LedgerRefusal> {
  return refuse('unknown-snapshot', 'There is no such snapshot.');
}

function notReady(): Result<never, LedgerRefusal> {
  return refuse(
    'snapshot-not-ready',
    'Only a snapshot that has been checked and not yet applied can be published.',
  );
}
