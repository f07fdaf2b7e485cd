import { type DateFormat } from '@muster/domain';
import { dayNumber } from './day-number';
import { daysInMonth } from './days-in-month';

/** Answers of `readDate` that are not days; all days are larger. */
export const UNREADABLE_DATE = -2_000_000_001;
export const IMPOSSIBLE_DATE = -2_000_000_002;
export const TWO_DIGIT_YEAR = -2_000_000_003;

const DASH = 0x2d;
const SLASH = 0x2f;
const SEPARATORS: Readonly<Record<DateFormat, number>> = {
  'yyyy-MM-dd': DASH,
  'dd/MM/yyyy': SLASH,
  'd/M/yyyy': SLASH,
  'MM/dd/yyyy': SLASH,
  'M/d/yyyy': SLASH,
  yyyyMMdd: 0,
  'dd-MMM-yyyy': DASH,
  'yyyy/MM/dd': SLASH,
  'd.M.yyyy': 0x2e,
};
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Days from 1970-01-01 to the date written in bytes `start` to `end`, or why there is none: not in `format`, not in the
 *  calendar (or before 1900 or after 2999), or a year of two digits, which is never guessed. Day and month may have one
 *  digit in every format but `yyyyMMdd`. */
export function readDate(bytes: Uint8Array, start: number, end: number, format: DateFormat): number {
  if (format === 'yyyyMMdd') {
    if (end - start !== 8) return end - start === 6 ? digitsOr(bytes, start, end) : UNREADABLE_DATE;
    return toDay(
      number(bytes, start, start + 4),
      number(bytes, start + 4, start + 6),
      number(bytes, start + 6, end),
    );
  }
  const separator = SEPARATORS[format];
  const first = digitsEnd(bytes, start, end);
  const second = format === 'dd-MMM-yyyy' ? Math.min(first + 4, end) : digitsEnd(bytes, first + 1, end);
  if (first >= end || second >= end || bytes[first] !== separator || bytes[second] !== separator)
    return UNREADABLE_DATE;
  const yearFirst = format === 'yyyy-MM-dd' || format === 'yyyy/MM/dd';
  const middle =
    format === 'dd-MMM-yyyy' ? month(bytes, first + 1, second) : number(bytes, first + 1, second);
  const left = number(bytes, start, first);
  const right = number(bytes, second + 1, end);
  if (left < 0 || middle < 0 || right < 0) return UNREADABLE_DATE;
  const yearDigits = yearFirst ? first - start : end - second - 1;
  if (yearDigits !== 4) return yearDigits === 2 ? TWO_DIGIT_YEAR : UNREADABLE_DATE;
  if (yearFirst) return toDay(left, middle, right);
  const monthFirst = format === 'MM/dd/yyyy' || format === 'M/d/yyyy';
  return monthFirst ? toDay(right, left, middle) : toDay(right, middle, left);
}

/** Position after the digits from `start` on. */
function digitsEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at]! >= 0x30 && bytes[at]! <= 0x39) at += 1;
  return at;
}

function toDay(year: number, monthOfYear: number, day: number): number {
  if (year < 0 || monthOfYear < 0 || day < 0) return UNREADABLE_DATE;
  if (year < 1900 || year > 2999 || day < 1 || day > daysInMonth(year, monthOfYear)) return IMPOSSIBLE_DATE;
  return dayNumber(year, monthOfYear, day);
}

/** One to four digits as a number, else -1. */
function number(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 4) return -1;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function month(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 3) return -1;
  const at = MONTHS.indexOf(String.fromCharCode(...bytes.subarray(start, end)).toLowerCase());
  return at < 0 || at % 3 !== 0 ? -1 : at / 3 + 1;
}

function digitsOr(bytes: Uint8Array, start: number, end: number): number {
  return number(bytes, start, start + 3) >= 0 && number(bytes, start + 3, end) >= 0
    ? TWO_DIGIT_YEAR
    : UNREADABLE_DATE;
}
