import { type EventCount } from '../intervals/event-count';

/** Events each side would have if both shared one rate: people at risk times the pooled rate. Both 0 when nobody is at
 *  risk. Source: docs/methods/ratio-of-rates.md. */
export function expectedEvents(
  group: EventCount,
  comparator: EventCount,
): { readonly group: number; readonly comparator: number } {
  const people = group.atRisk + comparator.atRisk;
  if (people === 0) return { group: 0, comparator: 0 };
  const events = group.events + comparator.events;
  return { group: (group.atRisk * events) / people, comparator: (comparator.atRisk * events) / people };
}
