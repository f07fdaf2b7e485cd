import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type EventFeedState, type Reconciliation } from '@muster/contracts';
import { DataSource } from 'typeorm';
import { type EventFeedRow } from './event-feed-row';
import { RECONCILIATION } from './reconciliation-statement';
import { type ReconciliationRow, summariseReconciliation } from './summarise-reconciliation';

/** Feeds whose events count, or would. */
const COUNTS: readonly EventFeedState[] = ['ready', 'published'];

/** Says where events and snapshots agree and where they contradict, always from what is published now. */
@Injectable()
export class Reconciler {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

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
    const rows = await this.dataSource.query<ReconciliationRow[]>(RECONCILIATION, [force, feed, feed]);
    return summariseReconciliation(force, rows);
  }
}
