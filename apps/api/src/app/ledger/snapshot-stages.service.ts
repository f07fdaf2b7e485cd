import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { SnapshotStage } from './snapshot-stage';

/** Whoever reads a file applies it, or works out what it changes, at once; after this time nobody does any more. */
const KEPT_MS = 30_000;

/** Hands staged rows from the reading of a file to the ledger, so that it need not unpack the kept content again. One at
 *  a time, because each holds a connection; without one the ledger stages from the kept content. */
@Injectable()
export class SnapshotStages implements OnModuleDestroy {
  private opening = false;
  private latest: SnapshotStage | null = null;
  private keptFor: string | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** An empty stage, or null while another one is in use. The caller disposes of it, or hands it to `keep`. */
  async open(): Promise<SnapshotStage | null> {
    if (this.opening || (this.latest && !this.latest.closed)) return null;
    this.opening = true;
    try {
      this.latest = await SnapshotStage.open(this.dataSource);
      return this.latest;
    } finally {
      this.opening = false;
    }
  }

  /** Keeps a filled stage for the ledger, for a short time. */
  keep(snapshotId: string, stage: SnapshotStage): void {
    this.keptFor = snapshotId;
    this.timer = setTimeout(() => void this.take(snapshotId)?.[Symbol.asyncDispose](), KEPT_MS).unref();
    this.latest = stage;
  }

  /** The rows of this snapshot if they are still staged; the caller disposes of them. */
  take(snapshotId: string): SnapshotStage | null {
    if (this.keptFor !== snapshotId) return null;
    this.keptFor = null;
    clearTimeout(this.timer);
    return this.latest;
  }

  async onModuleDestroy(): Promise<void> {
    if (this.keptFor !== null) await this.take(this.keptFor)?.[Symbol.asyncDispose]();
  }
}
