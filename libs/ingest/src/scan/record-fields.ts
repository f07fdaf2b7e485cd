import { type TableRecord } from './table-record';

const QUOTE = 0x22;

/** The fields of the record that is being scanned, reused from record to record. */
export class RecordFields implements TableRecord {
  bytes: Uint8Array = new Uint8Array(0);
  row = 0;
  count = 0;
  high = false;
  nul = false;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  private readonly escaped: Uint8Array;
  private anyEscaped = false;

  constructor(private readonly capacity: number) {
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.escaped = new Uint8Array(capacity);
  }

  add(start: number, end: number, escaped: boolean): void {
    const index = this.count++;
    if (index >= this.capacity) return;
    this.starts[index] = start;
    this.ends[index] = end;
    if (escaped) {
      this.escaped[index] = 1;
      this.anyEscaped = true;
    }
  }

  finish(bytes: Uint8Array, row: number): TableRecord {
    this.bytes = bytes;
    this.row = row;
    if (this.anyEscaped) this.undoDoubledQuotes();
    return this;
  }

  clear(): void {
    this.count = 0;
    this.high = false;
    this.nul = false;
  }

  /** The buffer's first `by` bytes go away. */
  shift(by: number): void {
    const known = Math.min(this.count, this.capacity);
    for (let index = 0; index < known; index += 1) {
      this.starts[index]! -= by;
      this.ends[index]! -= by;
    }
  }

  private undoDoubledQuotes(): void {
    const { bytes, starts, ends, escaped } = this;
    for (let index = 0; index < Math.min(this.count, this.capacity); index += 1) {
      if (escaped[index] === 0) continue;
      escaped[index] = 0;
      let to = starts[index]!;
      for (let from = to; from < ends[index]!; from += 1) {
        if (bytes[from] === QUOTE) from += 1;
        bytes[to++] = bytes[from]!;
      }
      ends[index] = to;
    }
    this.anyEscaped = false;
  }
}
