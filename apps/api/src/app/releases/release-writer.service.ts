import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ReleaseReport } from '@muster/contracts';
import { type LatticeTable, readingRulesOf } from '@muster/disclosure';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { passFaultPoint } from '../ledger/fault-point';
import { type CountedOfficeList } from '../office-holders/office-list-counter.service';
import { writeOfficeList } from '../office-holders/write-office-list';
import { BUILDER, CLOCK } from '../platform/tokens';
import { type TimedAudit } from './audit/audit-message';
import { cellsToWrite } from './build/cells-to-write';
import { type CountedRelease } from './build/count-release';
import { type ReleaseGround } from './build/release-ground';
import { statesToWrite } from './build/states-to-write';
import { writeCells } from './build/write-cells';
import { writeStates } from './build/write-states';
import { type ReleaseRow } from './release-row';

/** A release whose audit has ended. */
export interface AuditedBuild {
  readonly ground: ReleaseGround;
  readonly counted: CountedRelease;
  readonly audit: TimedAudit;
  readonly report: ReleaseReport;
  /** Null for a breached release. */
  readonly officeList: CountedOfficeList | null;
}

/** Stores a release whole or not at all. */
@Injectable()
export class ReleaseWriter {
  constructor(
    @InjectDataSource(BUILDER) private readonly dataSource: DataSource,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Cells, what the next release must know of them, and the report, in one transaction. Of a breached release the report
   *  alone is kept: nobody can approve it. Nothing happens when the release was discarded meanwhile. */
  async write(row: ReleaseRow, build: AuditedBuild): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const runner = connectionOf(manager);
      const [open]: unknown[] = await runner.query(
        `select 1 from release.release where id = $1 and state = 'auditing' for update`,
        [row.id],
      );
      if (!open) return;
      const { ground, counted, audit, report } = build;
      const tables = ground.plan.lattice.tables.filter(({ id }) => !audit.droppedTables.includes(id));
      if (audit.audit.passed) {
        for (const table of tables) {
          await writeCells(runner, row.id, cellsToWrite(table, audit, ground.policy.networkThreshold.value));
        }
        await writeStates(runner, row.id, statesToWrite(tables, counted.cells, audit, ground.last));
      }
      if (build.officeList) await writeOfficeList(runner, row.id, build.officeList, this.clock());
      await this.finish(runner, row.id, build, tables);
      passFaultPoint('release');
      const state = audit.audit.passed ? 'built' : 'breached';
      await this.trail.append(runner, {
        ...{ actor: row.builtBy, action: 'releases.audit', object: row.id, outcome: 'done' },
        detail: { force: row.force, period: row.period, state, policy: report.policy },
      });
    });
  }

  private async finish(
    runner: QueryRunner,
    id: string,
    { ground, audit, report }: AuditedBuild,
    tables: readonly LatticeTable[],
  ): Promise<void> {
    const { policy, plan, loaded, base } = ground;
    const dimensions = JSON.stringify(Object.fromEntries(plan.lattice.dimensions));
    const named = JSON.stringify(tables.map(({ cells: _cells, ...table }) => table));
    const snapshot = loaded.snapshotIds.get(plan.asAt) ?? null;
    const hash = createHash('sha256')
      .update(JSON.stringify([policy, snapshot, plan.asAt]))
      .update(dimensions)
      .update(named);
    await runner.query(
      `update release.release
          set state = $2, policy = $3, rules = $4, params_hash = $5, snapshot = $6, as_at = $7, base = $8, dimensions = $9,
              tables = $10, notes = $11, report = $12, built_at = $13, progress = null, message = $14
        where id = $1`,
      [
        ...[id, audit.audit.passed ? 'built' : 'breached', policy.version],
        ...[
          JSON.stringify(readingRulesOf(policy)),
          hash.digest(),
          snapshot,
          plan.asAt,
          base?.id ?? null,
          dimensions,
          named,
        ],
        ...[JSON.stringify(report.notes), JSON.stringify(report), this.clock()],
        audit.audit.passed ? '' : 'The audit left a breach: nobody can approve this release.',
      ],
    );
  }
}

function connectionOf({ queryRunner }: EntityManager): QueryRunner {
  if (!queryRunner) throw new Error('A transaction without a connection');
  return queryRunner;
}
