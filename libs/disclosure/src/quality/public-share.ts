import { type PublishedFigure } from '@muster/contracts';

/** A public figure: a target, a gate, a share of the population. */
export function publicShare(value: number | null): PublishedFigure {
  return value === null ? { status: 'not-available' } : { status: 'shown', value, lower: null, upper: null };
}
