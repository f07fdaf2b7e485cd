import { formatNumber } from '../format/format-number';
import { wholePercent } from '../published/whole-percent';
import { type Language } from './language';
import { MONTHS } from './months';
import { type ParameterKind, type ParameterValues } from './parameter-kind';

/** Between the months of a period: Welsh words after a preposition would change their first letter. */
const TO = { en: ' to ', cy: ' – ' } as const;

/** A parameter as it is read in a language: `1,210`, `4%`, `7`, `31 March 2026`, `April 2025 to March 2026`. Both languages
 *  write numbers alike. Text stays as it is. */
export function formatParameter<Kind extends ParameterKind>(
  language: Language,
  kind: Kind,
  value: ParameterValues[Kind],
): string {
  const given: unknown = value;
  if (kind === 'percent' && typeof given === 'number') return wholePercent(given);
  if (kind === 'points' && typeof given === 'number') return formatNumber(Math.abs(given));
  if (kind === 'day' && typeof given === 'string') return dayWords(language, given);
  if (typeof given === 'number') return formatNumber(given);
  if (typeof given === 'string') return given;
  if (isPeriod(given)) return monthsWords(language, given);
  throw new TypeError(`a ${kind} is needed`);
}

function isPeriod(given: unknown): given is ParameterValues['months'] {
  return typeof given === 'object' && given !== null && 'from' in given && 'to' in given;
}

function dayWords(language: Language, day: string): string {
  const { year, month, date } = partsOf(language, day);
  return `${date} ${month} ${year}`;
}

function monthsWords(language: Language, { from, to }: ParameterValues['months']): string {
  const [first, last] = [partsOf(language, from), partsOf(language, to)];
  const year = first.year === last.year ? '' : ` ${first.year}`;
  return `${first.month}${year}${TO[language]}${last.month} ${last.year}`;
}

function partsOf(language: Language, day: string): { year: number; month: string; date: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month: MONTHS[language][month - 1] ?? '', date };
}
