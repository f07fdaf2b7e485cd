import { to as copyTo } from 'pg-copy-streams';
import { type DataSource } from 'typeorm';
import { connectionOf } from '../platform/postgres/connection-of';

/** Signature, flags and length of the header extension of a binary COPY stream. */
const HEADER_BYTES = 19;
/** Count of fields (2 bytes) and length of the one field (4 bytes) before each piece. */
const FRAME_BYTES = 6;

/** The kept pieces of a snapshot in order, each as it was stored. They come by COPY over a connection of their own, as
 *  fast as they are taken: a query would send each byte as two letters. */
export async function* readPieces(dataSource: DataSource, snapshotId: string): AsyncGenerator<Buffer> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = await connectionOf(runner);
    const stream = client.query(
      copyTo(`copy (select bytes from workforce.snapshot_content
                     where snapshot_id = ${client.escapeLiteral(snapshotId)} order by seq) to stdout (format binary)`),
    );
    let complete = false;
    try {
      let rest: Buffer = Buffer.alloc(0);
      let at = HEADER_BYTES;
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        rest = Buffer.concat([rest, chunk]);
        while (rest.length >= at + FRAME_BYTES) {
          const end = at + FRAME_BYTES + rest.readInt32BE(at + 2);
          if (rest.length < end) break;
          yield rest.subarray(at + FRAME_BYTES, end);
          rest = rest.subarray(end);
          at = 0;
        }
      }
      complete = true;
    } finally {
      // Whoever stopped taking leaves a connection that is still sending: it cannot serve anybody else.
      if (!complete) void client.end().catch(() => undefined);
    }
  } finally {
    await runner.release();
  }
}
