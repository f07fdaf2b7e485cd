import { type ReferenceDate } from './reference-date';

/** Whether `text` is a real calendar day written `YYYY-MM-DD` (31 February is not), from 1900 to 2999. */
export function isReferenceDate(text: string): text is ReferenceDate {
  if (!/^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().slice(0, 10) === text;
}
