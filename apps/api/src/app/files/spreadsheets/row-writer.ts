import { LIMITS } from '@muster/ingest';

const LF = 0x0a;
const HELD_ROWS = 1_000;
const HELD_BYTES = 512 * 1024;
/** One more than is read, so that the reader notices. */
const MOST_COLUMNS = LIMITS.columns + 1;

/** Writes the cells of a sheet, row by row and from left to right, as delimited UTF-8. A line stands for a row of the sheet
 *  with the same number; empty ones are empty lines, and none follow the last row with content. All lines have as many
 *  fields as the widest of the first 1,000 rows (which are held back for that), as when a spreadsheet saves as CSV. */
export class RowWriter {
  private buffer = Buffer.allocUnsafeSlow(128 * 1024);
  private used = 0;
  /** End of the last whole line. */
  private closed = 0;
  private row = 0;
  /** Fields of the open row so far; 0 when no row is open. */
  private fields = 0;
  private lineStart = 0;
  private width = 0;
  private held: { readonly end: number; readonly fields: number }[] | null = [];
  private readonly delimiter: number;

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** Whether any cell had content. */
  get hasContent(): boolean {
    return this.row > 0;
  }

  /** Writes a field, quoted where needed, into a row (1 is the first) and column (0 is the first); nothing when empty. */
  field(row: number, column: number, quoted: string): void {
    if (quoted === '' || !this.moveTo(row, column)) return;
    this.makeRoom(quoted.length * 3);
    this.used += this.buffer.write(quoted, this.used);
  }

  /** The same with a field that is encoded already. */
  encoded(row: number, column: number, quoted: Uint8Array): void {
    if (quoted.length === 0 || !this.moveTo(row, column)) return;
    this.makeRoom(quoted.length);
    this.buffer.set(quoted, this.used);
    this.used += quoted.length;
  }

  /** Bytes of the open row; 0 when none is open. */
  get openBytes(): number {
    return this.fields === 0 ? 0 : this.used - this.lineStart;
  }

  /** Writes the open row `times` again, below itself. */
  repeat(times: number): void {
    if (this.fields === 0) return;
    const { fields } = this;
    const line = Buffer.from(this.buffer.subarray(this.lineStart, this.used));
    for (let again = 0; again < times; again += 1) {
      this.closeRow();
      this.makeRoom(line.length);
      this.used += line.copy(this.buffer, this.used);
      this.row += 1;
      this.fields = fields;
    }
  }

  /** The whole lines since the last call, or null while there are none to give. */
  take(): Uint8Array | null {
    if (this.held !== null || this.closed === 0) return null;
    const lines = Buffer.from(this.buffer.subarray(0, this.closed));
    this.buffer.copyWithin(0, this.closed, this.used);
    this.used -= this.closed;
    this.lineStart -= this.closed;
    this.closed = 0;
    return lines;
  }

  /** Ends the table; gives the lines that are left. */
  finish(): Uint8Array | null {
    this.closeRow();
    this.release();
    return this.take();
  }

  /** Goes to a cell; false when it lies beyond what is written. */
  private moveTo(row: number, column: number): boolean {
    if (this.fields === 0 || row !== this.row) this.openRow(row);
    if (column >= MOST_COLUMNS) {
      this.pad(MOST_COLUMNS);
      return false;
    }
    this.pad(column + 1);
    return true;
  }

  private openRow(row: number): void {
    this.closeRow();
    const blank = row - this.row - 1;
    this.makeRoom(blank);
    this.buffer.fill(LF, this.used, this.used + blank);
    this.used += blank;
    this.lineStart = this.used;
    this.row = row;
    this.fields = 1;
  }

  /** Writes delimiters until the line has `fields` fields. */
  private pad(fields: number): void {
    const missing = fields - this.fields;
    if (missing <= 0) return;
    this.makeRoom(missing);
    this.buffer.fill(this.delimiter, this.used, this.used + missing);
    this.used += missing;
    this.fields = fields;
  }

  private closeRow(): void {
    if (this.fields === 0) return;
    if (this.held === null) this.endLine();
    else {
      this.width = Math.max(this.width, this.fields);
      this.held.push({ end: this.used, fields: this.fields });
      this.lineStart = this.used;
      this.fields = 0;
      if (this.held.length >= HELD_ROWS || this.used >= HELD_BYTES) this.release();
    }
  }

  private endLine(): void {
    this.pad(this.width);
    this.makeRoom(1);
    this.buffer[this.used] = LF;
    this.used += 1;
    this.closed = this.used;
    this.lineStart = this.used;
    this.fields = 0;
  }

  /** Ends all lines that were held back, now that the width is known. */
  private release(): void {
    const { held, buffer, used } = this;
    if (held === null) return;
    this.held = null;
    this.buffer = Buffer.allocUnsafeSlow(used + held.length * (this.width + 1) + 128 * 1024);
    this.used = 0;
    let from = 0;
    for (const { end, fields } of held) {
      this.used += buffer.copy(this.buffer, this.used, from, end);
      this.fields = fields;
      this.endLine();
      from = end;
    }
  }

  private makeRoom(bytes: number): void {
    if (this.used + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafeSlow((this.used + bytes) * 2);
    this.buffer.copy(larger, 0, 0, this.used);
    this.buffer = larger;
  }
}
