import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import { type CanQuery } from '../ledger/can-query';

const compress = promisify(zstdCompress);

const MOST_WAITING = 4;
/** Level 1: half the size at ten times the speed of the scan; higher levels save a tenth more. A packed block fits into
 *  one step; in the 16 KiB steps of the default the scanning thread would be called back for each. */
const SETTINGS = { params: { [constants.ZSTD_c_compressionLevel]: 1 }, chunkSize: 1 << 19 };

/** Writes the coded rows of one snapshot into `workforce.snapshot_content`, in order, inside the transaction of `runner`.
 *  Each row of the table is one zstd frame of one block. At most four blocks wait, however large the file. */
export class ContentWriter {
  private seq = 0;
  private readonly waiting: Promise<void>[] = [];
  private abandoned = false;

  constructor(
    private readonly runner: CanQuery,
    private readonly snapshotId: string,
  ) {}

  /** Takes a block over; it must not be changed afterwards. */
  add(block: Uint8Array): void {
    const written = this.write(this.seq, block, this.waiting.at(-1));
    this.seq += 1;
    // It is awaited later; until then a failure must not count as unhandled.
    written.catch(() => undefined);
    this.waiting.push(written);
  }

  /** Resolves when there is room for more. Throws what an earlier write met. */
  async room(): Promise<void> {
    while (this.waiting.length > MOST_WAITING) await this.waiting.shift();
  }

  /** Resolves when everything stands in the table. */
  async finish(): Promise<void> {
    while (this.waiting.length > 0) await this.waiting.shift();
  }

  /** Gives up what is not written yet and resolves when nothing more will be. Must come before a rollback: a block that is
   *  still being packed would otherwise be written behind it, outside any transaction. */
  async abandon(): Promise<void> {
    this.abandoned = true;
    await Promise.allSettled(this.waiting);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.abandon();
  }

  private async write(seq: number, block: Uint8Array, before: Promise<void> | undefined): Promise<void> {
    const bytes = await compress(block, SETTINGS);
    await before;
    if (this.abandoned) return;
    await this.runner.query(
      'insert into workforce.snapshot_content (snapshot_id, seq, bytes) values ($1, $2, $3)',
      [this.snapshotId, seq, bytes],
    );
  }
}
