import { type PublishedFigure } from '@muster/contracts';
import { notShown } from '../derive/not-shown';
import { type ReleasedCount } from '../derive/released-count';

/** A released count as a figure of an answer. */
export function figureOfCount(count: ReleasedCount): PublishedFigure {
  if (count.status === 'ok') return { status: 'shown', value: count.value, lower: null, upper: null };
  return notShown(count) ?? { status: 'not-available' };
}
