import { type Readable } from 'node:stream';

/** Signature (11 bytes), flags (4) and length of the header extension (4), which is 0. */
const HEADER_BYTES = 19;
const FIELD_COUNT_BYTES = 2;
const FIELD_LENGTH_BYTES = 4;

/** Reads a binary COPY stream whose rows all have fields of the given widths in bytes (2 or 4) and no null, into one
 *  array per field. Throws when a row is otherwise or their number is not `rows`. */
export async function readBinaryCopy(
  stream: Readable,
  widths: readonly (2 | 4)[],
  rows: number,
): Promise<readonly (Int16Array | Int32Array)[]> {
  const arrays = widths.map((width) => (width === 2 ? new Int16Array(rows) : new Int32Array(rows)));
  const rowBytes = widths.reduce<number>((sum, width) => sum + FIELD_LENGTH_BYTES + width, FIELD_COUNT_BYTES);
  let row = 0;
  let skip = HEADER_BYTES;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = Math.min(skip, bytes.length);
    skip -= at;
    while (bytes.length - at >= rowBytes) {
      readRow(bytes, at, widths, arrays, row);
      at += rowBytes;
      row += 1;
    }
    rest = bytes.subarray(at);
  }
  // What is left is the trailer: a field count of -1.
  if (row !== rows || rest.length !== FIELD_COUNT_BYTES || rest.readInt16BE(0) !== -1) {
    throw new Error('The stream does not have the expected rows');
  }
  return arrays;
}

function readRow(
  bytes: Buffer,
  start: number,
  widths: readonly (2 | 4)[],
  arrays: readonly (Int16Array | Int32Array)[],
  row: number,
): void {
  if (bytes.readInt16BE(start) !== widths.length) throw new Error('A row does not have the expected fields');
  let at = start + FIELD_COUNT_BYTES;
  for (let field = 0; field < widths.length; field += 1) {
    const width = widths[field] as number;
    if (bytes.readInt32BE(at) !== width) throw new Error('A field does not have the expected width');
    at += FIELD_LENGTH_BYTES;
    (arrays[field] as Int32Array)[row] = width === 2 ? bytes.readInt16BE(at) : bytes.readInt32BE(at);
    at += width;
  }
}
