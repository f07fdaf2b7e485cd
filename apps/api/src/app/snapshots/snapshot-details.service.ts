import { Injectable } from '@nestjs/common';
import { type SnapshotDetail, type SnapshotList } from '@muster/contracts';
import { Restatements } from '../ledger/restatements.service';
import { type SnapshotRow, toDetail, toSummary } from './snapshot-row';
import { SnapshotStore } from './snapshot-store.service';

/** Puts rows of snapshots into the words of the API. */
@Injectable()
export class SnapshotDetails {
  constructor(
    private readonly store: SnapshotStore,
    private readonly restatements: Restatements,
  ) {}

  /** The snapshot with everything that is known about it. */
  async of(row: SnapshotRow): Promise<SnapshotDetail> {
    return toDetail(row, await this.restatements.of(row.force));
  }

  /** The snapshots of a force, newest date first, and the dates whose figures changed after they had counted. */
  async list(force: string): Promise<SnapshotList> {
    const snapshots = (await this.store.list(force)).map(toSummary);
    return { snapshots, restatements: [...(await this.restatements.of(force))] };
  }
}
