import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ok, refuse, type Result } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { passFaultPoint } from './fault-point';
import { ForceMeanings } from './force-meanings.service';
import { inTransaction } from '../platform/postgres/in-transaction';
import { type LedgerRefusal } from './ledger.errors';
import { type LedgerSnapshot, readPublished, readSnapshot } from './ledger-snapshot';
import { lockForce } from './lock-force';
import { moveGeneration } from './move-generation';
import { recordRestatements } from './record-restatements';
import { reworkLedger } from './rework-ledger';

/** Takes published snapshots back (docs/adr/0012). */
@Injectable()
export class LedgerUndoer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly meanings: ForceMeanings,
  ) {}

  /** Takes a published snapshot back, whichever it is: spells and flows are then what the others make of them. The one
   *  that it superseded counts again. Its content is kept. */
  async undo(snapshotId: string, reason: string, actor: string): Promise<Result<void, LedgerRefusal>> {
    const found = await readSnapshot(this.dataSource, snapshotId);
    if (!found) return refuse('unknown-snapshot', 'There is no such snapshot.');
    return inTransaction(this.dataSource, async (runner): Promise<Result<void, LedgerRefusal>> => {
      if (!(await lockForce(runner, found.force))) {
        return refuse(
          'import-in-progress',
          'Another snapshot of this force is being applied. Try again when it is done.',
        );
      }
      const published = await readPublished(runner, found.force);
      const undone = published.find(({ id }) => id === found.id);
      if (!undone) return refuse('snapshot-not-published', 'Only a published snapshot can be undone.');
      const returning = await this.takeBack(runner, undone, published, reason, actor);
      await this.audit.append(runner, {
        actor,
        action: 'ledger.undo',
        object: undone.id,
        outcome: 'done',
        purpose: reason,
        detail: {
          force: undone.force,
          asAt: undone.asAt,
          ...(returning ? { countsAgain: returning.id } : {}),
        },
      });
      passFaultPoint('commit');
      return ok(undefined);
    });
  }

  /** Returns the snapshot that counts again. */
  private async takeBack(
    runner: QueryRunner,
    undone: LedgerSnapshot,
    published: readonly LedgerSnapshot[],
    reason: string,
    actor: string,
  ): Promise<LedgerSnapshot | null> {
    const { id, force, asAt, supersedes } = undone;
    const returning = supersedes === null ? null : await readSnapshot(runner, supersedes);
    const later = published.filter((each) => each.asAt > asAt);
    const context = { dataSource: this.dataSource, runner, meanings: this.meanings, staged: false };
    const { restated } = await reworkLedger(context, {
      force,
      from: asAt,
      previous: published.findLast((each) => each.asAt < asAt) ?? null,
      snapshots: [...(returning ? [returning] : []), ...later],
      dates: [asAt, ...later.map((each) => each.asAt)],
    });
    await runner.query(
      `update workforce.snapshot set state = 'undone', undone_by = $2, undone_at = now(), undo_reason = $3
        where id = $1`,
      [id, actor, reason],
    );
    if (returning) {
      await runner.query(`update workforce.snapshot set state = 'published' where id = $1`, [returning.id]);
      passFaultPoint('supersede');
    }
    const generation = await moveGeneration(runner, force);
    // A date that no snapshot describes any more has changed, also where the one before says the same.
    const gone = { asAt, stock: true, flows: restated.some((each) => each.asAt === asAt && each.flows) };
    await recordRestatements(
      runner,
      force,
      generation,
      { kind: 'undone', actor, reason, snapshot: id },
      returning ? restated : [gone, ...restated.filter((each) => each.asAt !== asAt)],
    );
    passFaultPoint('restate');
    return returning;
  }
}
