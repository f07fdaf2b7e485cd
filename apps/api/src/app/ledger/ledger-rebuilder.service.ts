import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ok, refuse, type Result } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { compareLedgers, type LedgerComparison } from './compare-ledgers';
import { type Restated } from './find-restated';
import { ForceMeanings } from './force-meanings.service';
import { inTransaction } from '../platform/postgres/in-transaction';
import { type LedgerRefusal } from './ledger.errors';
import { readPublished } from './ledger-snapshot';
import { lockForce } from './lock-force';
import { moveGeneration } from './move-generation';
import { recordRestatements, type RestatementCause } from './record-restatements';
import { BEGINNING } from './remember-ledger';
import { type Reworked, reworkLedger } from './rework-ledger';

/** What a rebuild did. */
export interface Rebuilt {
  /** Snapshots that were applied again. */
  readonly snapshots: number;
  /** Dates whose figures are others now, oldest first. */
  readonly restated: readonly Restated[];
}

/** Works spells and flows out anew from the kept content of the published snapshots. */
@Injectable()
export class LedgerRebuilder {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly meanings: ForceMeanings,
  ) {}

  /** Replaces all spells and flows of `force` in one transaction; returns how many snapshots they come from. With
   *  unchanged definitions the result is what was stored; a rank ladder that was corrected changes flows, and that is
   *  recorded as a restatement. */
  async rebuild(force: string, actor: string): Promise<Result<number, LedgerRefusal>> {
    return inTransaction(this.dataSource, async (runner): Promise<Result<number, LedgerRefusal>> => {
      const cause: RestatementCause = { kind: 'rebuilt', actor, reason: null, snapshot: null };
      const rebuilt = await this.rebuildWithin(runner, force, cause);
      if (!rebuilt.ok) return rebuilt;
      await this.audit.append(runner, { actor, action: 'ledger.rebuild', object: force, outcome: 'done' });
      return ok(rebuilt.value.snapshots);
    });
  }

  /** The same inside a transaction of the caller, from the as-at date `from` on (left out: from the beginning): rebuilds,
   *  moves the generation, and records a restatement for `cause` at each date whose figures are others now. The audit
   *  event is left to the caller, who appends it last. Refuses when something else is writing the ledger of the force. */
  async rebuildWithin(
    runner: QueryRunner,
    force: string,
    cause: RestatementCause,
    from: string = BEGINNING,
  ): Promise<Result<Rebuilt, LedgerRefusal>> {
    const reworked = await this.rework(runner, force, from);
    if (!reworked.ok) return reworked;
    const { changes, restated } = reworked.value;
    const generation = await moveGeneration(runner, force);
    await recordRestatements(runner, force, generation, cause, restated);
    return ok({ snapshots: changes.size, restated });
  }

  /** Rebuilds everything, compares it with what is stored row by row, and leaves what is stored. */
  async check(force: string): Promise<Result<LedgerComparison & { snapshots: number }, LedgerRefusal>> {
    return inTransaction(
      this.dataSource,
      async (runner): Promise<Result<LedgerComparison & { snapshots: number }, LedgerRefusal>> => {
        const reworked = await this.rework(runner, force, BEGINNING);
        if (!reworked.ok) return reworked;
        return ok({
          snapshots: reworked.value.changes.size,
          ...(await compareLedgers(runner, force)),
        });
      },
      { end: 'rollback' },
    );
  }

  private async rework(
    runner: QueryRunner,
    force: string,
    from: string,
  ): Promise<Result<Reworked, LedgerRefusal>> {
    if (!(await lockForce(runner, force))) {
      return refuse(
        'import-in-progress',
        'A snapshot of this force is being applied. Try again when it is done.',
      );
    }
    const published = await readPublished(runner, force);
    const snapshots = published.filter(({ asAt }) => from === BEGINNING || asAt >= from);
    const context = { dataSource: this.dataSource, runner, meanings: this.meanings, staged: false };
    return ok(
      await reworkLedger(context, {
        force,
        from,
        previous: published.findLast((each) => from !== BEGINNING && each.asAt < from) ?? null,
        snapshots,
        dates: snapshots.map(({ asAt }) => asAt),
      }),
    );
  }
}
