import { formatDate } from '@muster/narrative';

/** A period of two days, or the one day of a stock. */
export function periodText(from: string, to: string): string {
  return from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
}
