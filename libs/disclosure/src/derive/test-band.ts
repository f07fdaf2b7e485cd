import { fisherExactTest } from '@muster/stats';
import { bandOfP } from './band-of-p';
import { type ReleasedEvents } from './released-events';

/** Chance of a difference like this one or larger if both rates were one, in three bands. */
export type TestBand = 'below-0.01' | '0.01-to-0.05' | 'above-0.05';

/** Fisher's mid-P of two released rates, published as a band: a p-value of true counts would give them away, and one of
 *  released counts claims more than they hold. Null when a count is not shown. People at risk are rounded to whole ones, and
 *  are never fewer than the events. Source: docs/methods/published-figures.md. */
export function testBand(group: ReleasedEvents, comparator: ReleasedEvents): TestBand | null {
  const [one, other] = [countOf(group), countOf(comparator)];
  if (!one || !other) return null;
  const test = fisherExactTest(one, other);
  return test.status === 'shown' ? bandOfP(test.value.midP) : null;
}

function countOf({ events, atRisk }: ReleasedEvents): { events: number; atRisk: number } | null {
  if (events.status !== 'ok' || atRisk.status !== 'ok') return null;
  return { events: events.value, atRisk: Math.max(events.value, Math.round(atRisk.value)) };
}
