import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type SnapshotChange, type SnapshotState } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { type CanQuery } from './can-query';
import { passFaultPoint } from './fault-point';
import { ForceMeanings } from './force-meanings.service';
import { inTransaction } from '../platform/postgres/in-transaction';
import { type LedgerRefusal } from './ledger.errors';
import { type LedgerSnapshot, readPublished, readSnapshot } from './ledger-snapshot';
import { lockForce } from './lock-force';
import { moveGeneration } from './move-generation';
import { placeSnapshot, type SnapshotPlace } from './place-snapshot';
import { recordRestatements } from './record-restatements';
import { SnapshotStages } from './snapshot-stages.service';
import { type TakenIn, takeInSnapshot } from './take-in-snapshot';

const BUSY = 'Another snapshot of this force is being applied. Try again when it is done.';

/** States in which publication may begin: a person has confirmed, or whoever calls has. */
const CONFIRMED: readonly SnapshotState[] = ['ready', 'publishing'];
/** States in which the content is complete. */
const CHECKED: readonly SnapshotState[] = ['screening', ...CONFIRMED];

interface Ready {
  readonly snapshot: LedgerSnapshot;
  readonly place: SnapshotPlace;
}

/** Applies snapshots to the spells and flows of their force, in whichever order they come. Each call is one transaction:
 *  it happens wholly or not at all (docs/adr/0004, docs/adr/0012). */
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
    const ready = await this.place(this.dataSource, snapshotId, CHECKED);
    return ready.ok ? ok(undefined) : ready;
  }

  /** What publishing the snapshot would change. Nothing is stored. */
  async preview(snapshotId: string): Promise<Result<TakenIn, LedgerRefusal>> {
    await using stage = this.stages.take(snapshotId);
    const work = async (runner: QueryRunner): Promise<Result<TakenIn, LedgerRefusal>> => {
      const ready = await this.place(runner, snapshotId, CHECKED);
      if (!ready.ok) return ready;
      const { snapshot, place } = ready.value;
      // Only what is added at the end can be worked out without writing.
      const added = !place.replaces && place.later.length === 0;
      if (!added && !(await lockForce(runner, snapshot.force))) return refuse('import-in-progress', BUSY);
      return ok(await this.takeIn(runner, ready.value, { write: false, staged: stage !== null }));
    };
    return await inTransaction(this.dataSource, work, { end: 'rollback', on: stage?.runner });
  }

  /** Makes the snapshot count: spells, flows, states, restatements, generation and audit event in one transaction. */
  async publish(snapshotId: string, actor: string): Promise<Result<SnapshotChange, LedgerRefusal>> {
    await using stage = this.stages.take(snapshotId);
    const found = await find(this.dataSource, snapshotId, CONFIRMED);
    if (!found.ok) return found;
    const { force } = found.value;
    await this.dataSource.query('select workforce.prepare_force($1)', [force]);
    const work = async (runner: QueryRunner): Promise<Result<SnapshotChange, LedgerRefusal>> => {
      if (!(await lockForce(runner, force))) return refuse('import-in-progress', BUSY);
      const ready = await this.place(runner, snapshotId, CONFIRMED);
      if (!ready.ok) return ready;
      const { snapshot, place } = ready.value;
      const taken = await this.takeIn(runner, ready.value, { write: true, staged: stage !== null });
      if (place.replaces) {
        await runner.query(`update workforce.snapshot set state = 'superseded' where id = $1`, [
          place.replaces.id,
        ]);
        passFaultPoint('supersede');
      }
      if (!(await markPublished(runner, snapshot, place, taken, actor))) return notReady();
      const generation = await moveGeneration(runner, force);
      const kind = place.replaces ? 'reissued' : 'inserted';
      const cause = { kind, actor, reason: snapshot.reason, snapshot: snapshotId } as const;
      await recordRestatements(runner, force, generation, cause, taken.restates?.dates ?? []);
      passFaultPoint('restate');
      await this.audit.append(runner, {
        actor,
        action: 'ledger.publish',
        object: snapshotId,
        outcome: 'done',
        ...(snapshot.reason === null ? {} : { purpose: snapshot.reason }),
        detail: {
          force,
          asAt: snapshot.asAt,
          ...(place.replaces ? { supersedes: place.replaces.id } : {}),
          ...(place.later.length > 0 ? { workedOutAgain: place.later.map(({ asAt }) => asAt) } : {}),
        },
      });
      passFaultPoint('commit');
      return ok(taken.change);
    };
    return await inTransaction(this.dataSource, work, { on: stage?.runner });
  }

  private async place(
    runner: CanQuery,
    snapshotId: string,
    states: readonly SnapshotState[],
  ): Promise<Result<Ready, LedgerRefusal>> {
    const found = await find(runner, snapshotId, states);
    if (!found.ok) return found;
    const place = placeSnapshot(found.value, await readPublished(runner, found.value.force));
    return place.ok ? ok({ snapshot: found.value, place: place.value }) : place;
  }

  private takeIn(
    runner: QueryRunner,
    { snapshot, place }: Ready,
    { write, staged }: { readonly write: boolean; readonly staged: boolean },
  ): Promise<TakenIn> {
    const context = { dataSource: this.dataSource, runner, meanings: this.meanings, staged };
    return takeInSnapshot(context, snapshot, place, write);
  }
}

async function find(
  runner: CanQuery,
  snapshotId: string,
  states: readonly SnapshotState[],
): Promise<Result<LedgerSnapshot, LedgerRefusal>> {
  const snapshot = await readSnapshot(runner, snapshotId);
  if (!snapshot) return refuse('unknown-snapshot', 'There is no such snapshot.');
  return states.includes(snapshot.state) ? ok(snapshot) : notReady();
}

async function markPublished(
  runner: QueryRunner,
  { id, force, asAt }: LedgerSnapshot,
  { replaces }: SnapshotPlace,
  { change, restates }: TakenIn,
  actor: string,
): Promise<boolean> {
  const [, marked]: [unknown, number] = await runner.query(
    `update workforce.snapshot
        set state = 'published', headcount = $2, change = $3, published_by = $4, published_at = now(),
            progress = null, message = '', restates = $5, supersedes = $6,
            revision = (select coalesce(max(other.revision), 0) + 1 from workforce.snapshot other
                         where other.force = $7 and other.as_at = $8)
      where id = $1 and state in ('ready', 'publishing')`,
    [
      ...[id, change.headcount, JSON.stringify(change), actor],
      ...[restates && JSON.stringify(restates), replaces?.id ?? null, force, asAt],
    ],
  );
  return marked === 1;
}

function notReady(): Result<never, LedgerRefusal> {
  return refuse(
    'snapshot-not-ready',
    'Only a snapshot that has been checked and not yet applied can be published.',
  );
}
