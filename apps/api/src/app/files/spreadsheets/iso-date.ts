const MIDNIGHT = /[T ]00:00(:00(\.0*)?)?Z?$/;

/** A day, with or without time, as a workbook writes it in ISO 8601 (`2026-03-31T08:30:00`): only the day when no time is
 *  shown or it is midnight, else day and time with a space between. */
export function isoDate(written: string, showsTime: boolean): string {
  const day = written.trim().replace(MIDNIGHT, '');
  return showsTime ? day.replace('T', ' ') : (day.split(/[T ]/)[0] ?? day);
}
