import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ok, type Result } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { passFaultPoint } from '../ledger/fault-point';
import { inTransaction } from '../platform/postgres/in-transaction';
import { LedgerRebuilder } from '../ledger/ledger-rebuilder.service';
import { type LedgerRefusal } from '../ledger/ledger.errors';
import { readPublished } from '../ledger/ledger-snapshot';
import { LedgerWriter } from '../ledger/ledger-writer.service';
import { recordRestatements } from '../ledger/record-restatements';
import { ContentWithholder, type KeptSnapshot } from './content-withholder.service';
import { prepareCodes, type WithheldCodes } from './prepare-codes';
import { type IsWithheld } from './read-withheld';
import { VacuumCleaner } from './vacuum-cleaner.service';
import { type WithholdingRow } from './withholding-store';

/** Share of the work that is done when the kept rows are; the rest is the ledger. */
const ROWS_SHARE = 0.5;

/** Withholds characteristics from the past of a force: first from the kept rows, one snapshot a transaction, then from
 *  spells by a rebuild. Each step may be done again without harm, so a process that dies leaves work and no damage. */
@Injectable()
export class Withholdings {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly content: ContentWithholder,
    private readonly rebuilder: LedgerRebuilder,
    private readonly writer: LedgerWriter,
    private readonly vacuum: VacuumCleaner,
  ) {}

  /** Does what `row` asks for. False when a file of the force is being read or applied: then try again. */
  async carryOut(row: WithholdingRow): Promise<boolean> {
    const { force } = row;
    const codes = await this.codes(force);
    if (codes === null) return false;
    if (codes.isWithheld) {
      const kept = await this.content.kept(force);
      await this.withhold(force, kept, codes.ids, codes.isWithheld);
      if (!(await this.rebuild(row))) return false;
      await this.lookAgain(kept);
    } else await this.dataSource.transaction((manager) => this.finish(manager, row));
    await this.vacuum.clean();
    return true;
  }

  private async codes(force: string): Promise<WithheldCodes | null> {
    const codes = await inTransaction(
      this.dataSource,
      async (runner): Promise<Result<WithheldCodes | null, never>> => ok(await prepareCodes(runner, force)),
    );
    return codes.ok ? codes.value : null;
  }

  private async withhold(
    force: string,
    kept: readonly KeptSnapshot[],
    ids: ReadonlyMap<string, number>,
    isWithheld: IsWithheld,
  ): Promise<void> {
    for (const [place, snapshot] of kept.entries()) {
      await this.tell(force, (ROWS_SHARE * place) / kept.length);
      await this.transaction((runner) => this.content.withhold(runner, snapshot, ids, isWithheld));
      passFaultPoint('withhold');
    }
    await this.transaction((runner) => this.content.record(runner, kept));
    await this.tell(force, ROWS_SHARE);
  }

  /** Every as-at date is marked as restated, whether or not somebody was withheld from it: a mark at some of them would
   *  tell when a person was there. */
  private async rebuild(row: WithholdingRow): Promise<boolean> {
    const { force, requestedBy: actor } = row;
    const outcome = await inTransaction(
      this.dataSource,
      async (runner): Promise<Result<void, LedgerRefusal>> => {
        const cause = { kind: 'withheld-by-notice', actor, reason: null, snapshot: null } as const;
        const rebuilt = await this.rebuilder.rebuildWithin(runner, force, cause);
        if (!rebuilt.ok) return rebuilt;
        const marked = new Set(rebuilt.value.restated.map(({ asAt }) => asAt));
        const rest = (await readPublished(runner, force))
          .filter(({ asAt }) => !marked.has(asAt))
          .map(({ asAt }) => ({ asAt, stock: true, flows: false }));
        const [held] = (await runner.query(
          'select generation::int as generation from workforce.generation where force = $1',
          [force],
        )) as { generation: number }[];
        await recordRestatements(runner, force, held?.generation ?? 1, cause, rest);
        await this.finish(runner, row);
        passFaultPoint('commit');
        return ok(undefined);
      },
    );
    return outcome.ok;
  }

  private async finish(runner: Pick<QueryRunner, 'query'>, row: WithholdingRow): Promise<void> {
    // The number by which published counts know a new objector goes too: nothing ties past releases to the person any more.
    // It goes once for each notice, so that those who objected before are rounded as they were.
    await runner.query('select release.forget_objectors($1)', [row.force]);
    await runner.query(
      `update workforce.withholding set finished = $2, finished_at = now(), progress = null where force = $1`,
      [row.force, row.requested],
    );
    await this.audit.append(runner, {
      actor: row.requestedBy,
      action: 'objections.withhold',
      object: row.force,
      outcome: 'done',
    });
  }

  /** Snapshots that wait for confirmation show what they would change: worked out again without the withheld. */
  private async lookAgain(kept: readonly KeptSnapshot[]): Promise<void> {
    const waiting = await this.dataSource.query<{ id: string }[]>(
      `select id from workforce.snapshot where id = any ($1) and state = 'ready'`,
      [kept.map(({ id }) => id)],
    );
    for (const { id } of waiting) {
      const preview = await this.writer.preview(id);
      if (!preview.ok) continue;
      await this.dataSource.query(
        `update workforce.snapshot set change = $2 where id = $1 and state = 'ready'`,
        [id, JSON.stringify(preview.value.change)],
      );
    }
  }

  private async tell(force: string, progress: number): Promise<void> {
    await this.dataSource.query('update workforce.withholding set progress = $2 where force = $1', [
      force,
      progress,
    ]);
  }

  private async transaction(work: (runner: QueryRunner) => Promise<void>): Promise<void> {
    await inTransaction(this.dataSource, async (runner): Promise<Result<void, never>> => {
      await work(runner);
      return ok(undefined);
    });
  }
}
