import { type ComparisonFamily } from '@muster/contracts';
import { formatNumber } from '../format/format-number';

/** Which comparisons were adjusted together, and how. */
export function familyWords({ name, size }: ComparisonFamily): string {
  const comparisons = `${formatNumber(size)} ${size === 1 ? 'comparison' : 'comparisons'}`;
  return `Compared together: ${name} (${comparisons}), adjusted by Benjamini-Hochberg.`;
}
