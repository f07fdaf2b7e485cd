import { formatNumber } from '@muster/narrative';

/** A count for a cell: the number, or why there is none. */
export function countedText({
  status,
  count,
}: {
  readonly status: 'shown' | 'withheld' | 'not-held';
  readonly count: number | null;
}): string {
  if (count === null) return status === 'withheld' ? 'Withheld' : 'Not held';
  return formatNumber(count, Number.isInteger(count) ? 0 : 2);
}
