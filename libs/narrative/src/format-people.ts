import { formatNumber } from './format-number';

/** A number of people in whole people with its noun: `1 person`, `1,234 people`. */
export function formatPeople(count: number): string {
  const text = formatNumber(count);
  return `${text} ${text === '1' ? 'person' : 'people'}`;
}
