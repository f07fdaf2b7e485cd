import { LIMITS } from '../limits';
import { byteKinds, HIGH, NUL } from './byte-kinds';
import { RecordFields } from './record-fields';
import { type ScanFault } from './scan-fault';
import { type TableRecord } from './table-record';

const FIELD_START = 0;
const PLAIN = 1;
const QUOTED = 2;
const QUOTE_IN_QUOTED = 3;
const AFTER_CR = 4;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SLICE = 65_536;

/** Splits the bytes of a delimited table into records: RFC 4180 quotes (doubled quotes, line breaks inside), records
 *  ending in CRLF, LF or CR. The outcome does not depend on how the bytes are cut into chunks. A quote inside an
 *  unquoted field is an ordinary character. Memory: one line (at most 1 MiB) plus 64 KiB. */
export class TableScanner {
  private bytes = new Uint8Array(2 * SLICE);
  private filled = 0;
  private at = 0;
  private recordStart = 0;
  private fieldStart = 0;
  private state = FIELD_START;
  private escaped = false;
  private row = 0;
  private stopped = false;
  private readonly fields = new RecordFields(LIMITS.columns + 1);
  private readonly plain: Uint8Array;
  private readonly quoted: Uint8Array;

  constructor(
    delimiter: number,
    private readonly onRecord: (record: TableRecord) => void,
    private readonly onFault: (fault: ScanFault, row: number) => void,
  ) {
    this.plain = byteKinds([delimiter, LF, CR]);
    this.quoted = byteKinds([QUOTE]);
  }

  /** Reads on. The chunk is copied, never kept or changed. */
  write(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length && !this.stopped; from += SLICE) {
      const slice = chunk.subarray(from, from + SLICE);
      this.makeRoom(slice.length);
      this.bytes.set(slice, this.filled);
      this.filled += slice.length;
      this.run();
    }
  }

  /** Ends the last record when no line break does. */
  finish(): void {
    if (this.stopped) return;
    if (this.state === QUOTED) this.fault('unclosed-quote');
    else if (this.state === PLAIN || this.state === QUOTE_IN_QUOTED) {
      this.endField(this.at - (this.state === QUOTE_IN_QUOTED ? 1 : 0));
      if (!this.stopped) this.endRecord();
    } else if (this.state === FIELD_START && this.fields.count > 0) {
      this.fieldStart = this.at;
      this.endField(this.at);
      if (!this.stopped) this.endRecord();
    }
    this.stopped = true;
  }

  /** Reads no further: everything written from now on is ignored. */
  stop(): void {
    this.stopped = true;
  }

  private run(): void {
    const { bytes, plain, quoted, filled } = this;
    while (this.at < filled && !this.stopped) {
      const byte = bytes[this.at]!;
      switch (this.state) {
        case AFTER_CR:
          this.state = FIELD_START;
          if (byte === LF) this.recordStart = ++this.at;
          break;
        case FIELD_START:
          this.escaped = false;
          if (byte === QUOTE) {
            this.fieldStart = ++this.at;
            this.state = QUOTED;
          } else {
            this.fieldStart = this.at;
            this.state = PLAIN;
          }
          break;
        case PLAIN: {
          const end = this.skip(plain, filled);
          if (end === filled) break;
          this.endField(end);
          this.afterField(bytes[end]!);
          break;
        }
        case QUOTED:
          if (this.skip(quoted, filled) === filled) break;
          this.at += 1;
          this.state = QUOTE_IN_QUOTED;
          break;
        default:
          if (byte === QUOTE) {
            this.escaped = true;
            this.at += 1;
            this.state = QUOTED;
          } else {
            this.endField(this.at - 1);
            if (plain[byte] === 0 || plain[byte]! >= HIGH) this.fault('text-after-quote');
            else this.afterField(byte);
          }
      }
    }
    if (!this.stopped && (this.state === PLAIN || this.state === QUOTED)) this.checkLength(this.at);
  }

  /** Moves to the next byte that `kinds` marks as an end, noting NUL and non-ASCII bytes on the way. */
  private skip(kinds: Uint8Array, filled: number): number {
    const { bytes, fields } = this;
    let at = this.at;
    for (;;) {
      while (at < filled && kinds[bytes[at]!] === 0) at += 1;
      if (at === filled) break;
      const kind = kinds[bytes[at]!]!;
      if (kind < HIGH) break;
      if (kind === NUL) fields.nul = true;
      else fields.high = true;
      at += 1;
    }
    this.at = at;
    return at;
  }

  private endField(end: number): void {
    this.checkLength(end);
    this.fields.add(this.fieldStart, end, this.escaped);
  }

  private afterField(byte: number): void {
    if (this.stopped) return;
    this.at += 1;
    if (byte === LF || byte === CR) {
      this.endRecord();
      this.state = byte === CR ? AFTER_CR : FIELD_START;
    } else this.state = FIELD_START;
  }

  private endRecord(): void {
    this.row += 1;
    if (this.row > LIMITS.rows + 1) return this.fault('too-many-rows');
    this.onRecord(this.fields.finish(this.bytes, this.row));
    this.fields.clear();
    this.recordStart = this.at;
  }

  /** The limit that comes first in the file decides, whatever the chunks. A quoted field that meets a line break within
   *  its limit has most likely lost its closing quote. */
  private checkLength(end: number): void {
    const fieldLimit = this.fieldStart + LIMITS.field;
    const lineLimit = this.recordStart + LIMITS.line;
    if (end <= fieldLimit && end <= lineLimit) return;
    if (lineLimit < fieldLimit) return this.fault('line-too-long');
    const start = this.bytes.subarray(this.fieldStart, fieldLimit);
    const inQuotes = this.state === QUOTED || this.state === QUOTE_IN_QUOTED;
    this.fault(inQuotes && (start.includes(LF) || start.includes(CR)) ? 'unclosed-quote' : 'field-too-long');
  }

  private fault(fault: ScanFault): void {
    if (this.stopped) return;
    this.stopped = true;
    this.onFault(fault, fault === 'too-many-rows' ? this.row : this.row + 1);
  }

  private makeRoom(length: number): void {
    if (this.filled + length <= this.bytes.length) return;
    const kept = this.filled - this.recordStart;
    const target = kept + length <= this.bytes.length ? this.bytes : new Uint8Array(2 * (kept + length));
    target.set(this.bytes.subarray(this.recordStart, this.filled));
    this.fields.shift(this.recordStart);
    this.at -= this.recordStart;
    this.fieldStart -= this.recordStart;
    this.filled = kept;
    this.recordStart = 0;
    this.bytes = target;
  }
}
