/** One record of a table as it lies in the scanner's buffer. Valid only until the callback that got it returns. */
export interface TableRecord {
  /** Bytes of the fields, quotes removed and doubled quotes undone. */
  readonly bytes: Uint8Array;
  /** Where field `i` starts and ends (exclusive) in `bytes`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Fields in the record; only the first 201 have a start and an end. */
  readonly count: number;
  /** Number of the record in the file as a spreadsheet shows it: 1 is the first, blank lines count. */
  readonly row: number;
  /** True when a byte of 0x80 or more, or a NUL, stands in the record. */
  readonly high: boolean;
  readonly nul: boolean;
}
