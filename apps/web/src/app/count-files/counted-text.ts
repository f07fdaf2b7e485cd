import { formatNumber } from '@muster/narrative';

const NO_COUNT = {
  shown: '–',
  withheld: 'Withheld',
  'not-held': 'Not held',
  'not-available': 'Not available',
} as const;

/** A count for a cell: the number, or why there is none. */
export function countedText({
  status,
  count,
}: {
  readonly status: 'shown' | 'withheld' | 'not-held' | 'not-available';
  readonly count: number | null;
}): string {
  if (count === null) return NO_COUNT[status];
  return formatNumber(count, Number.isInteger(count) ? 0 : 2);
}
