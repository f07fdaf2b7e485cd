import { checkImpossibleDate } from '../checks/check-impossible-date';
import { checkTwoDigitYear } from '../checks/check-two-digit-year';
import { checkUnreadableDate } from '../checks/check-unreadable-date';
import { type IssueLog } from '../issues/issue-log';
import { type CellReader, UNREAD } from './cell-reader';
import { type DateFormat, IMPOSSIBLE_DATE, readDate, TWO_DIGIT_YEAR, UNREADABLE_DATE } from './read-date';
import { trimEnd } from './trim-end';
import { trimStart } from './trim-start';

const MIDNIGHT = /[ T]00:00(:00(\.0+)?)?Z?$/;

/** Reads a date as days from 1970-01-01; an empty cell is `UNREAD` without an issue. A time of midnight, which databases
 *  append to dates, is passed over. */
export class DateReader implements CellReader {
  constructor(
    private readonly column: string,
    private readonly format: DateFormat,
    private readonly log: IssueLog,
  ) {}

  read(bytes: Uint8Array, start: number, end: number, row: number): number {
    const from = trimStart(bytes, start, end);
    const to = trimEnd(bytes, from, end);
    if (from === to) return UNREAD;
    const day = readDate(bytes, from, to, this.format);
    if (day > UNREADABLE_DATE) return day;
    return this.readOddly(bytes, from, to, row, day);
  }

  private readOddly(bytes: Uint8Array, from: number, to: number, row: number, first: number): number {
    const text = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 40)));
    const time = to - from <= 40 ? MIDNIGHT.exec(text) : null;
    const day = time === null ? first : readDate(bytes, from, from + time.index, this.format);
    if (day > UNREADABLE_DATE) return day;
    this.log.note(
      day === IMPOSSIBLE_DATE
        ? checkImpossibleDate
        : day === TWO_DIGIT_YEAR
          ? checkTwoDigitYear
          : checkUnreadableDate,
      { column: this.column, row },
    );
    return UNREAD;
  }
}
