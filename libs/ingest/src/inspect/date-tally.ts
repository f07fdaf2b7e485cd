import { type DateFormat } from '@muster/domain';
import { readDate, UNREADABLE_DATE } from '../values/read-date';
import { trimEnd } from '../values/trim-end';
import { trimStart } from '../values/trim-start';

/** A way to write dates, and how many rows of a column it reads. */
export interface FormatCount {
  readonly format: DateFormat;
  readonly rows: number;
}

/** Formats that no other of the list reads as well. */
const FORMATS = [
  'yyyy-MM-dd',
  'dd/MM/yyyy',
  'MM/dd/yyyy',
  'yyyyMMdd',
  'dd-MMM-yyyy',
  'yyyy/MM/dd',
  'd.M.yyyy',
] as const satisfies readonly DateFormat[];
const DAY_FIRST = FORMATS.indexOf('dd/MM/yyyy');
const MONTH_FIRST = FORMATS.indexOf('MM/dd/yyyy');
/** A column in which none of so many values is a date holds none. */
const TRIAL = 50;
/** Share of the values that must be dates. */
const DATES_SHARE = 0.8;
/** Shortest date; a time of day begins behind it at the earliest. */
const SHORTEST = 8;

/** Counts by which formats the dates of one column can be read, and tells which ones it needs. */
export class DateTally {
  private readonly counts = FORMATS.map(() => 0);
  private slashed = 0;
  private values = 0;
  private dates = 0;

  add(bytes: Uint8Array, start: number, end: number): void {
    if (this.dates === 0 && this.values >= TRIAL) return;
    const from = trimStart(bytes, start, end);
    const to = trimEnd(bytes, from, end);
    if (from === to) return;
    this.values += 1;
    const last = dateEnd(bytes, from, to);
    let isDate = false;
    let isSlashed = false;
    for (let index = 0; index < FORMATS.length; index += 1) {
      if (readDate(bytes, from, last, FORMATS[index]!) <= UNREADABLE_DATE) continue;
      this.counts[index]! += 1;
      isDate = true;
      isSlashed ||= index === DAY_FIRST || index === MONTH_FIRST;
    }
    if (isDate) this.dates += 1;
    if (isSlashed) this.slashed += 1;
  }

  /** The fewest formats that read all dates of the column, most rows first; null when it holds other things. Where days
   *  and months could change places in every value, the day comes first; where some need one order and some the other,
   *  both stand here. */
  list(): readonly FormatCount[] | null {
    if (this.dates === 0 || this.dates < this.values * DATES_SHARE) return null;
    const dayFirst = this.counts[DAY_FIRST]!;
    const needless =
      dayFirst === this.slashed ? MONTH_FIRST : this.counts[MONTH_FIRST] === this.slashed ? DAY_FIRST : -1;
    return FORMATS.map((format, index) => ({ format, rows: index === needless ? 0 : this.counts[index]! }))
      .filter(({ rows }) => rows > 0)
      .sort((a, b) => b.rows - a.rows);
  }
}

/** Where a date ends and a time of day may begin. */
function dateEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from + SHORTEST; at < to; at += 1) if (bytes[at] === 0x20 || bytes[at] === 0x54) return at;
  return to;
}
