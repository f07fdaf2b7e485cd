import { checkFteNotANumber } from '../checks/check-fte-not-a-number';
import { checkFteOutOfRange } from '../checks/check-fte-out-of-range';
import { type IssueLog } from '../issues/issue-log';
import { type CellReader, UNREAD } from './cell-reader';
import { trimEnd } from './trim-end';
import { trimStart } from './trim-start';

/** Stored for an empty cell: the full-time equivalent of this person is not held. */
const NOT_HELD = -1;
const LARGEST = 150;
const LONGEST = 12;

/** A percentage, and numbers with a comma that can only be a decimal one: `1,250` may as well be a thousand. */
const PERCENT = /^(\d{1,3})(?:[.,](\d{1,2}))? ?%$/;
const DECIMAL_COMMA = /^(\d?),(\d{1,2}|\d{4,})$|^(0?),(\d{3})$/;

/** Reads a full-time equivalent, 0 to 1.5, as hundredths (rounded half up). Written with a decimal point (0.8), with a
 *  decimal comma where it cannot separate thousands (0,8), or as a percentage (80%). */
export class FteReader implements CellReader {
  constructor(
    private readonly column: string,
    private readonly log: IssueLog,
  ) {}

  read(bytes: Uint8Array, start: number, end: number, row: number): number {
    const from = trimStart(bytes, start, end);
    const to = trimEnd(bytes, from, end);
    if (from === to) return NOT_HELD;
    let hundredths = readHundredths(bytes, from, to);
    if (Number.isNaN(hundredths) && to - from <= LONGEST) hundredths = readOddly(bytes, from, to);
    if (hundredths >= 0 && hundredths <= LARGEST) return hundredths;
    this.log.note(Number.isNaN(hundredths) ? checkFteNotANumber : checkFteOutOfRange, {
      column: this.column,
      row,
    });
    return UNREAD;
  }
}

/** NaN when the bytes are not an optional sign, digits, and optionally a point and digits. 1.504 is more than 1.5: what
 *  exceeds a hundredth counts before rounding. */
function readHundredths(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === 0x2d;
  let at = negative ? start + 1 : start;
  let number = 0;
  let digits = 0;
  let scale = 0;
  for (; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte === 0x2e && scale === 0) scale = 1;
    else if (byte >= 0x30 && byte <= 0x39) {
      digits += 1;
      if (scale === 0) number = number * 10 + (byte - 0x30);
      else number += (byte - 0x30) * (scale /= 10);
    } else return Number.NaN;
  }
  if (digits === 0) return Number.NaN;
  if (negative && number > 0) return -2;
  return number > LARGEST / 100 ? LARGEST + 1 : Math.floor(number * 100 + 0.500_001);
}

/** What `readHundredths` makes of the number with a point; NaN when it is none either. */
function readOddly(bytes: Uint8Array, start: number, end: number): number {
  const text = String.fromCharCode(...bytes.subarray(start, end));
  const percent = PERCENT.exec(text);
  if (percent !== null) return Math.floor(Number(`${percent[1]}.${percent[2] ?? 0}`) + 0.500_001);
  if (!DECIMAL_COMMA.test(text)) return Number.NaN;
  const pointed = Uint8Array.from(text.replace(',', '.'), (each) => each.charCodeAt(0));
  return readHundredths(pointed, 0, pointed.length);
}
