import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { type ReleasedValue } from './protected-cell';

/** What is released of `people`: withheld below the threshold, otherwise the multiple of the base above or below, up with a
 *  chance as large as the remainder, so that the mean error is 0 and no error exceeds the base less one. `uniform`: from 0
 *  to below 1 (`uniformOf`). A shown value is never 0. Source: docs/methods/release-cells.md. */
export function roundCount(
  people: number,
  uniform: number,
  { roundingBase, threshold }: Pick<DisclosurePolicy, 'roundingBase' | 'threshold'>,
): ReleasedValue {
  if (people < threshold.value) return { status: 'c', value: null };
  const base = roundingBase.value;
  const rest = people % base;
  return { status: 'ok', value: people - rest + (uniform < rest / base ? base : 0) };
}
