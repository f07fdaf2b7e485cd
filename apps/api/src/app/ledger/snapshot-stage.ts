import { finished } from 'node:stream/promises';
import { type CopyStreamQuery } from 'pg-copy-streams';
import { type DataSource, type QueryRunner } from 'typeorm';
import { openStage } from './open-stage';

/** The coded rows of one snapshot, put into the temporary table `ledger_stage` of a connection of its own while they are
 *  being made. The table belongs to the connection: whoever applies the snapshot begins a transaction on `runner`. */
export class SnapshotStage implements AsyncDisposable {
  private readonly filled: Promise<void>;
  private drained: Promise<unknown> = Promise.resolve();
  private ended = false;

  private constructor(
    readonly runner: QueryRunner,
    private readonly rows: CopyStreamQuery,
  ) {
    this.filled = finished(rows);
    // Awaited in `room` and `finish`; until then a failure must not count as unhandled.
    this.filled.catch(() => undefined);
  }

  static async open(dataSource: DataSource): Promise<SnapshotStage> {
    const runner = dataSource.createQueryRunner();
    try {
      return new SnapshotStage(runner, await openStage(runner, 'connection'));
    } catch (fault) {
      await runner.release();
      throw fault;
    }
  }

  /** Whether the connection has been given back. */
  get closed(): boolean {
    return this.ended;
  }

  /** Takes a block of the binary COPY stream over. */
  add(block: Uint8Array): void {
    if (!this.rows.write(block)) this.drained = new Promise((resolve) => this.rows.once('drain', resolve));
  }

  /** Resolves when there is room for more. Throws what the database says to an earlier block. */
  async room(): Promise<void> {
    await Promise.race([this.drained, this.filled]);
  }

  /** Resolves when all rows are in the table. */
  async finish(): Promise<void> {
    this.rows.end();
    await this.filled;
  }

  /** Gives the connection back without the table, also in the middle of the stream. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    this.rows.destroy();
    await this.filled.catch(() => undefined);
    await this.runner.query('drop table if exists pg_temp.ledger_stage').catch(() => undefined);
    await this.runner.release();
  }
}
