import { type FlowPeriod } from '../lattice/release-period';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `30 September 2025`. */
export function dayWords(day: string): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${month} ${year}`;
}

/** `April to September 2025`, `April 2025 to March 2026`. */
export function periodWords({ from, to }: Pick<FlowPeriod, 'from' | 'to'>): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  const year = first.year === last.year ? '' : ` ${first.year}`;
  return `${first.month}${year} to ${last.month} ${last.year}`;
}

function partsOf(day: string): { year: number; month: string; date: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month: MONTHS[month - 1] ?? '', date };
}
