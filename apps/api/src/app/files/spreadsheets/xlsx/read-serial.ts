import { type CellFormat } from '../cell-format';
import { plainNumber } from '../plain-number';

const DAY_MS = 86_400_000;
const SECONDS = 86_400;
/** 31 December 9999, the last day of both systems. */
const LAST_SERIAL = 2_958_465;

/** A day and time that a workbook holds as a number, written as ISO 8601 whatever the workbook shows: `2026-03-31`,
 *  `2026-03-31 08:30:00` when a time is shown and is not midnight, `08:30:00`. The system of 1900 counts a 29 February 1900
 *  that never was; it is written so, as is the day 0 of January 1900, and no reader of dates takes either. A number outside
 *  the system stays a number. Source: ECMA-376 part 1, 18.17.4.1. */
export function readSerial(written: string, format: CellFormat, from1904: boolean): string {
  const serial = Number(written);
  if (!Number.isFinite(serial) || serial < 0 || serial >= LAST_SERIAL + 1) return plainNumber(written);
  let day = Math.floor(serial);
  let seconds = format === 'date' ? 0 : Math.round((serial - day) * SECONDS);
  if (seconds === SECONDS) {
    day += 1;
    seconds = 0;
  }
  const time = new Date(seconds * 1000).toISOString().slice(11, 19);
  if (format === 'time') return time;
  const date = from1904 ? isoDay(Date.UTC(1904, 0, 1), day) : dayOf1900(day);
  return seconds === 0 ? date : `${date} ${time}`;
}

function dayOf1900(day: number): string {
  if (day === 0) return '1900-01-00';
  if (day === 60) return '1900-02-29';
  return isoDay(Date.UTC(1899, 11, day < 60 ? 31 : 30), day);
}

function isoDay(start: number, days: number): string {
  return new Date(start + days * DAY_MS).toISOString().slice(0, 10);
}
