import { type EventRateRow } from '@muster/contracts';

/** The name of a row's group in one dimension; null for everybody (code `all`). */
export function labelOfRow(
  { group, labels }: Pick<EventRateRow, 'group' | 'labels'>,
  dimension: string,
): string | null {
  const code = group[dimension];
  return code === undefined || code === 'all' ? null : (labels[dimension] ?? code);
}
