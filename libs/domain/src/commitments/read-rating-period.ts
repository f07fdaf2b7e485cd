import { monthPeriod } from './month-period';
import { type RatingPeriod } from './rating-period';

const APRIL = 3;
const YEARS = String.raw`(?:(20\d{2})|(\d{2}))\s*[/-]\s*(?:20)?(\d{2})`;
const QUARTER_FIRST = new RegExp(String.raw`^q(?:uarter)?\s*([1-4])[\s,]*${YEARS}$`);
const YEARS_FIRST = new RegExp(String.raw`^${YEARS}[\s,]*(?:q(?:uarter)?\s*([1-4]))?$`);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];

/** The period that a text names: a quarter of the financial year (`Q2 2025/26`, `Q2 25/26`, `2025-26 Q2`), a financial year
 *  (`2025/26`), or a month (`September 2025`, `Sep 2025`, `2025-09`, and
 *  `2025-09-01`, which spreadsheets make of it). Null for every other text, for years that do not follow
 *  one another, and for `Q2 2025`, which could be of the calendar year. `2025-09` is a month: 2025/09 follows nothing. */
export function readRatingPeriod(text: string): RatingPeriod | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const month = monthOf(words);
  if (month !== null) return monthPeriod(month, 1);
  const [, quarter, ...years] = QUARTER_FIRST.exec(words) ?? [];
  if (quarter !== undefined) return financial(years, quarter);
  const [, long, short, next, last] = YEARS_FIRST.exec(words) ?? [];
  return next === undefined ? null : financial([long, short, next], last);
}

function financial(years: readonly (string | undefined)[], quarter: string | undefined): RatingPeriod | null {
  const [long, short, next] = years;
  const year = Number(long ?? `20${short ?? ''}`);
  if (Number(next) !== (year + 1) % 100) return null;
  const april = year * 12 + APRIL;
  return quarter === undefined ? monthPeriod(april, 12) : monthPeriod(april + 3 * (Number(quarter) - 1), 3);
}

function monthOf(words: string): number | null {
  const [, year, number] = /^(20\d{2})-(0[1-9]|1[0-2])(?:-01)?$/.exec(words) ?? [];
  if (year !== undefined) return Number(year) * 12 + Number(number) - 1;
  const [, name = '', of] = /^([a-z]+)\.? (20\d{2})$/.exec(words) ?? [];
  const at = MONTH_NAMES.findIndex((each, index) => name === each || name === MONTHS[index]);
  return of === undefined || (at < 0 && name !== 'sept') ? null : Number(of) * 12 + (at < 0 ? 8 : at);
}
