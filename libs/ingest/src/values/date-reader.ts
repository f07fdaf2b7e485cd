import { type DateFormat, type SnapshotMapping } from '@muster/domain';
import { type Check } from '../checks/check';
import { checkAmbiguousDate } from '../checks/check-ambiguous-date';
import { checkImpossibleDate } from '../checks/check-impossible-date';
import { checkTwoDigitYear } from '../checks/check-two-digit-year';
import { checkUnreadableDate } from '../checks/check-unreadable-date';
import { type IssueLog } from '../issues/issue-log';
import { type CellReader, UNREAD } from './cell-reader';
import { IMPOSSIBLE_DATE, readDate, TWO_DIGIT_YEAR, UNREADABLE_DATE } from './read-date';
import { trimEnd } from './trim-end';
import { trimStart } from './trim-start';

const ISO = 'yyyy-MM-dd';
/** A time of day without zone, or midnight in any writing. What names a zone may belong to another day here. */
const TIME = /[ T](\d?\d:\d\d(:\d\d(\.\d+)?)?( ?[AP]M)?|00:00(:00(\.0+)?)?Z)$/i;
const LONGEST = 40;

/** Reads a date as days from 1970-01-01; an empty cell is `UNREAD` without an issue. A time of day, which databases and
 *  spreadsheets append to dates, is passed over, unless it names a time zone and is not midnight. `yyyy-MM-dd` is read
 *  whatever the formats are. Days on which the formats differ are noted as ambiguous. */
export class DateReader implements CellReader {
  private readonly format: DateFormat;
  private readonly others: readonly DateFormat[];

  constructor(
    private readonly column: string,
    formats: SnapshotMapping['dateFormat'],
    private readonly log: IssueLog,
  ) {
    const [format = ISO, ...others] = typeof formats === 'string' ? [formats] : formats;
    this.format = format;
    this.others = others;
  }

  read(bytes: Uint8Array, start: number, end: number, row: number): number {
    const from = trimStart(bytes, start, end);
    const to = trimEnd(bytes, from, end);
    if (from === to) return UNREAD;
    const day = readDate(bytes, from, to, this.format);
    if (day > UNREADABLE_DATE && this.others.length === 0) return day;
    return this.readOddly(bytes, from, to, row);
  }

  private readOddly(bytes: Uint8Array, from: number, to: number, row: number): number {
    const whole = this.readAny(bytes, from, to, row);
    if (whole > UNREADABLE_DATE || whole === UNREAD) return whole;
    const text = to - from <= LONGEST ? String.fromCharCode(...bytes.subarray(from, to)) : '';
    const time = TIME.exec(text);
    const day = time === null ? whole : this.readAny(bytes, from, from + time.index, row);
    if (day > UNREADABLE_DATE || day === UNREAD) return day;
    this.note(problemOf(day), row);
    return UNREAD;
  }

  /** The one day that the formats read, why there is none, or `UNREAD` when there are two, which is noted. */
  private readAny(bytes: Uint8Array, from: number, to: number, row: number): number {
    let found = readDate(bytes, from, to, this.format);
    for (const format of [...this.others, ISO] as const) {
      const day = readDate(bytes, from, to, format);
      if (day > UNREADABLE_DATE && found > UNREADABLE_DATE && day !== found) {
        this.note(checkAmbiguousDate, row);
        return UNREAD;
      }
      // Any day is more than any reason; "does not exist" says more than "not written like this".
      if (day > UNREADABLE_DATE || found === UNREADABLE_DATE) found = day;
    }
    return found;
  }

  private note(check: Check, row: number): void {
    this.log.note(check, { column: this.column, row });
  }
}

function problemOf(reason: number): Check {
  if (reason === IMPOSSIBLE_DATE) return checkImpossibleDate;
  return reason === TWO_DIGIT_YEAR ? checkTwoDigitYear : checkUnreadableDate;
}
