import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type EventFeedState, type Reconciliation } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { inTransaction } from '../platform/postgres/in-transaction';
import { type EventFeedRow } from './event-feed-row';
import { RECONCILIATION } from './reconciliation-statement';
import { type ReconciliationRow, summariseReconciliation } from './summarise-reconciliation';

/** Feeds whose events count, or would. */
const COUNTS: readonly EventFeedState[] = ['ready', 'published'];

/** Says where events and snapshots agree and where they contradict, always from what is published now. */
@Injectable()
export class Reconciler {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
  ) {}

  /** All published feeds of a force against its snapshots, for somebody who asks: the audit trail keeps who did. */
  async ask(force: string, actor: string): Promise<Reconciliation> {
    const found = await this.of(force);
    await this.audit.append(this.dataSource, {
      ...{ actor, action: 'events.reconcile', object: '', outcome: 'done' },
      detail: { force },
    });
    return found;
  }

  /** All published feeds of a force against its snapshots. */
  async of(force: string): Promise<Reconciliation> {
    return this.compare(force, null);
  }

  /** The events of one feed, published or waiting for confirmation, against snapshots and the published feeds; null for a
   *  feed that does not count. */
  async ofFeed({ id, force, state }: EventFeedRow): Promise<Reconciliation | null> {
    return COUNTS.includes(state) ? this.compare(force, id) : null;
  }

  private async compare(force: string, feed: string | null): Promise<Reconciliation> {
    const found = await inTransaction(
      this.dataSource,
      async (runner): Promise<Result<readonly ReconciliationRow[], never>> => {
        await runner.query('set transaction read only');
        // The planner takes every part of the statement to be one row, and would compare each event with each flow.
        await runner.query(`set local enable_nestloop = off`);
        await runner.query(`set local work_mem = '64MB'`);
        const rows: ReconciliationRow[] = await runner.query(RECONCILIATION, [force, feed, feed]);
        return ok(rows);
      },
      { end: 'rollback' },
    );
    if (!found.ok) throw found.refusal;
    return summariseReconciliation(force, found.value);
  }
}
