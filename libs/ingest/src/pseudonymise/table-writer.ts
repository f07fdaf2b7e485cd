import { type TableRecord } from '../scan/table-record';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const HEX = '0123456789abcdef';

/** Writes delimited text: cells as they were, in quotation marks where they need them, one line feed after each row. */
export class TableWriter {
  private bytes = new Uint8Array(65_536);
  private length = 0;
  private isFirst = true;

  constructor(private readonly delimiter: number) {}

  /** Bytes written since the last time; they are the receiver's from now on. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  text(cell: string): void {
    const bytes = new TextEncoder().encode(cell);
    this.cell(bytes, 0, bytes.length);
  }

  cellOf({ bytes, starts, ends }: TableRecord, position: number): void {
    this.cell(bytes, starts[position]!, ends[position]!);
  }

  /** 16 bytes as 32 hexadecimal digits. */
  pseudonym(pseudonym: Uint8Array): void {
    this.separate();
    for (const byte of pseudonym) {
      this.bytes[this.length++] = HEX.charCodeAt(byte >> 4);
      this.bytes[this.length++] = HEX.charCodeAt(byte & 15);
    }
  }

  endRow(): void {
    this.reserve(1);
    this.bytes[this.length++] = LF;
    this.isFirst = true;
  }

  private cell(bytes: Uint8Array, start: number, end: number): void {
    this.separate(2 * (end - start) + 3);
    if (!this.needsQuotes(bytes, start, end)) {
      this.bytes.set(bytes.subarray(start, end), this.length);
      this.length += end - start;
      return;
    }
    this.bytes[this.length++] = QUOTE;
    for (let at = start; at < end; at += 1) {
      if (bytes[at] === QUOTE) this.bytes[this.length++] = QUOTE;
      this.bytes[this.length++] = bytes[at]!;
    }
    this.bytes[this.length++] = QUOTE;
  }

  private needsQuotes(bytes: Uint8Array, start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at]!;
      if (byte === QUOTE || byte === this.delimiter || byte === LF || byte === CR) return true;
    }
    return false;
  }

  private separate(room = 33): void {
    this.reserve(room + 1);
    if (!this.isFirst) this.bytes[this.length++] = this.delimiter;
    this.isFirst = false;
  }

  private reserve(room: number): void {
    if (this.length + room <= this.bytes.length) return;
    const larger = new Uint8Array(2 * (this.length + room));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
