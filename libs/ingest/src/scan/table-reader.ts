import { checkBadUtf8 } from '../checks/check-bad-utf-8';
import { checkBlankRow } from '../checks/check-blank-row';
import { checkEmptyFile } from '../checks/check-empty-file';
import { checkHeaderOnly } from '../checks/check-header-only';
import { checkNoHeaderRow } from '../checks/check-no-header-row';
import { checkNulByte } from '../checks/check-nul-byte';
import { checkRaggedRow } from '../checks/check-ragged-row';
import { CHECKS } from '../checks/registry';
import { type IssueLog } from '../issues/issue-log';
import { decodeText } from '../values/decode-text';
import { detectDelimiter } from './detect-delimiter';
import { FileHead } from './file-head';
import { isBlankRecord } from './is-blank-record';
import { isUtf8 } from './is-utf-8';
import { SCAN_FAULTS } from './scan-fault';
import { type TableRecord } from './table-record';
import { TableScanner } from './table-scanner';

/** Who wants the header and the sound rows of a table. */
export interface TableSink {
  /** Trimmed column names, once, before any row; `row` is where they stand. */
  header(names: readonly string[], row: number): void;
  /** A row with as many cells as the header, in UTF-8, not blank. */
  row(record: TableRecord): void;
  /** Whether a record after the header is no row: a total, a note. Asked of every record, whatever is wrong with it. */
  leavesOut?(record: TableRecord): boolean;
}

/** Reads a table from bytes in any chunks: holds back the first bytes to tell what kind of file this is, finds the
 *  delimiter, splits records, and passes on the sound ones. Notes everything else as issues. */
export class TableReader {
  /** Data rows met, ragged and unreadable ones included, blank ones not. */
  rows = 0;
  delimiter: number;
  private readonly head = new FileHead();
  private scanner: TableScanner | undefined;
  private columns = 0;
  private isEmpty = true;

  /** `delimiter`: one character, or undefined to detect it. `headerRow`: the row of the column names as a spreadsheet
   *  shows it, when titles stand above; what stands there is not looked at. */
  constructor(
    private readonly fixedDelimiter: string | undefined,
    private readonly log: IssueLog,
    private readonly sink: TableSink,
    private readonly headerRow?: number,
  ) {
    this.delimiter = (fixedDelimiter ?? ',').charCodeAt(0);
  }

  write(chunk: Uint8Array): void {
    if (this.log.hopeless) return;
    const rest = this.scanner === undefined ? this.head.take(chunk) : chunk;
    if (this.scanner === undefined && this.head.isFull) this.open();
    if (rest.length > 0) this.scanner?.write(rest);
  }

  finish(): void {
    if (this.scanner === undefined && !this.log.hopeless) this.open();
    if (!this.log.hopeless) this.scanner?.finish();
    if (this.log.hopeless) return;
    if (this.columns === 0) this.log.note(this.isEmpty ? checkEmptyFile : checkNoHeaderRow);
    else if (this.rows === 0) this.log.note(checkHeaderOnly);
  }

  private open(): void {
    const head = this.head.bytes();
    for (const check of CHECKS.head) {
      if (!this.log.hopeless && check.fails(head)) this.log.note(check);
    }
    if (this.log.hopeless) return;
    const text = this.head.withoutMark();
    if (this.fixedDelimiter === undefined) this.delimiter = detectDelimiter(text, this.headerRow);
    const scanner = new TableScanner(
      this.delimiter,
      (record) => {
        this.record(record);
        if (this.log.hopeless) scanner.stop();
      },
      (fault, row) => this.log.note(SCAN_FAULTS[fault], fault === 'too-many-rows' ? {} : { row }),
    );
    this.scanner = scanner;
    scanner.write(text);
  }

  private record(record: TableRecord): void {
    const { count, row } = record;
    const { log, sink } = this;
    if (this.columns > 0 && sink.leavesOut !== undefined && sink.leavesOut(record)) return;
    const isLine = count === 1 && record.starts[0] === record.ends[0];
    if (isLine) return;
    if (this.columns === 0 && this.headerRow !== undefined) {
      this.isEmpty = false;
      if (row !== this.headerRow || isBlankRecord(record)) return;
    }
    if (record.nul || (record.high && !isSound(record))) {
      log.note(record.nul ? checkNulByte : checkBadUtf8, { row });
      if (this.columns === 0) this.columns = count;
      else this.rows += 1;
      return;
    }
    if (this.columns === 0) {
      this.columns = count;
      sink.header(namesOf(record), row);
      return;
    }
    if (count !== this.columns) {
      this.rows += 1;
      log.note(checkRaggedRow, { row });
    } else if (isBlankRecord(record)) log.note(checkBlankRow, { row });
    else {
      this.rows += 1;
      sink.row(record);
    }
  }
}

function isSound(record: TableRecord): boolean {
  for (let index = 0; index < Math.min(record.count, record.starts.length); index += 1) {
    if (!isUtf8(record.bytes, record.starts[index]!, record.ends[index]!)) return false;
  }
  return true;
}

function namesOf(record: TableRecord): readonly string[] {
  const known = Math.min(record.count, record.starts.length);
  return Array.from({ length: known }, (_, index) =>
    decodeText(record.bytes, record.starts[index]!, record.ends[index]!).trim(),
  );
}
