import { createHash } from 'node:crypto';
import { type TableContent } from '@muster/ingest';
import { readSmallTable } from '../files/read-small-table';

/** A small table with the SHA-256 of its bytes as received. */
export interface CountTable {
  readonly content: TableContent;
  readonly sha256: Buffer;
}

/** Reads a file of counts whole, in any format that is read here. Nothing is written anywhere. */
export async function readCountTable(
  bytes: AsyncIterable<Uint8Array>,
  mostRows: number,
  delimiter: string | undefined,
): Promise<CountTable> {
  const hash = createHash('sha256');
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      hash.update(piece);
      yield piece;
    }
  }
  const content = await readSmallTable(hashed(), mostRows, delimiter);
  return { content, sha256: hash.digest() };
}
