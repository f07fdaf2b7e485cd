import { type ReferenceDate } from '../periods/reference-date';
import { type RatingPeriod } from './rating-period';

const NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
] as const;

/** Months counted from January of year 0, as the period of a rating: `September 2025`, `Q2 2025/26` or `2025/26`, by their
 *  number: one, three from the beginning of a quarter of the financial year, or twelve from April. Throws a RangeError for
 *  any other span, and for years that are not of four digits: a defect of whoever asks. */
export function monthPeriod(first: number, months: number): RatingPeriod {
  const [year, month] = [Math.floor(first / 12), first % 12];
  const fits = months === 1 || (months === 3 && month % 3 === 0) || (months === 12 && month === 3);
  if (!fits || year < 1900 || year > 9998) throw new RangeError('not the months of a rating period');
  const april = month >= 3 ? year : year - 1;
  const years = `${april}/${String((april + 1) % 100).padStart(2, '0')}`;
  const labels = {
    1: `${NAMES[month] ?? ''} ${year}`,
    3: `Q${((month / 3 + 3) % 4) + 1} ${years}`,
    12: years,
  };
  return { label: labels[months], from: day(first, 1), to: day(first + months, 0) };
}

/** Day `of` of a month; 0 is the last one of the month before. */
function day(monthFromZero: number, of: number): ReferenceDate {
  const date = new Date(Date.UTC(Math.floor(monthFromZero / 12), monthFromZero % 12, of));
  return date.toISOString().slice(0, 10) as ReferenceDate;
}
