import { type EventFeedSummary } from '@muster/contracts';
import { formatDate } from '@muster/narrative';

/** The days that a feed covers, in words; what stands for them when the file was refused. */
export function feedPeriod(period: EventFeedSummary['period']): string {
  if (period === null) return 'Not known';
  const [from, to] = [formatDate(period.from), formatDate(period.to)];
  return from === to ? from : `${from} to ${to}`;
}
