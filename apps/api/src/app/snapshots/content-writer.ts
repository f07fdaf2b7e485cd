import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import { type QueryRunner } from 'typeorm';

const compress = promisify(zstdCompress);

const PIECE_BYTES = 1 << 20;
const MOST_WAITING = 2;
/** Level 1: half the size at ten times the speed of the scan; higher levels save a tenth more. */
const SETTINGS = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Writes the coded rows of one snapshot into `workforce.snapshot_content`, in order, inside the transaction of `runner`.
 *  Each row of the table is one zstd frame of about 1 MiB of the stream. At most two pieces wait, however large the file. */
export class ContentWriter {
  private gathered: Uint8Array[] = [];
  private gatheredBytes = 0;
  private seq = 0;
  private readonly waiting: Promise<void>[] = [];

  constructor(
    private readonly runner: QueryRunner,
    private readonly snapshotId: string,
  ) {}

  /** Takes a block over; it must not be changed afterwards. */
  readonly add = (block: Uint8Array): void => {
    this.gathered.push(block);
    this.gatheredBytes += block.length;
  };

  /** Resolves when there is room for more. Throws what an earlier write met. */
  async room(): Promise<void> {
    if (this.gatheredBytes >= PIECE_BYTES) this.send();
    while (this.waiting.length > MOST_WAITING) await this.waiting.shift();
  }

  /** Writes what is left; resolves when everything stands in the table. */
  async finish(): Promise<void> {
    if (this.gatheredBytes > 0) this.send();
    while (this.waiting.length > 0) await this.waiting.shift();
  }

  private send(): void {
    const piece = Buffer.concat(this.gathered, this.gatheredBytes);
    this.gathered = [];
    this.gatheredBytes = 0;
    const written = this.write(this.seq, piece, this.waiting.at(-1));
    this.seq += 1;
    // It is awaited later; until then a failure must not count as unhandled.
    written.catch(() => undefined);
    this.waiting.push(written);
  }

  private async write(seq: number, piece: Buffer, before: Promise<void> | undefined): Promise<void> {
    const bytes = await compress(piece, SETTINGS);
    await before;
    await this.runner.query(
      'insert into workforce.snapshot_content (snapshot_id, seq, bytes) values ($1, $2, $3)',
      [this.snapshotId, seq, bytes],
    );
  }
}
