import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import { UnreadableFile } from '../unreadable-file';
import { SPREADSHEET_LIMITS } from './spreadsheet-limits';

/** A packed workbook in memory, in the pieces in which it arrived, so that it is held once only. */
export class PackedBytes extends RandomAccessReader {
  private constructor(
    private readonly pieces: readonly Uint8Array[],
    /** Where each piece begins. */
    private readonly starts: readonly number[],
    readonly size: number,
  ) {
    super();
  }

  /** Takes in what arrives. Throws `UnreadableFile` above 50 MiB, and what `source` throws. */
  static async collect(source: AsyncIterable<Uint8Array>): Promise<PackedBytes> {
    const pieces: Uint8Array[] = [];
    const starts: number[] = [];
    let size = 0;
    for await (const piece of source) {
      if (piece.length === 0) continue;
      starts.push(size);
      pieces.push(piece);
      size += piece.length;
      if (size > SPREADSHEET_LIMITS.packed) throw new UnreadableFile('spreadsheet-too-large');
    }
    return new PackedBytes(pieces, starts, size);
  }

  /** The bytes from `start` to `end` (exclusive), as views. */
  *between(start: number, end: number): Generator<Uint8Array> {
    for (let index = this.pieceAt(start); index < this.pieces.length; index += 1) {
      const from = this.starts[index]!;
      if (from >= end) return;
      yield this.pieces[index]!.subarray(Math.max(0, start - from), end - from);
    }
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (fault: Error | null) => void,
  ): void {
    const fits = position >= 0 && position + length <= this.size;
    let at = offset;
    if (fits) {
      for (const piece of this.between(position, position + length)) {
        buffer.set(piece, at);
        at += piece.length;
      }
    }
    setImmediate(callback, fits ? null : new Error('a part lies outside the file'));
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.between(start, end));
  }

  private pieceAt(position: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}
