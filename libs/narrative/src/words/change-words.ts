import { formatNumber } from '../format/format-number';

/** A change of the headcount in words: `fell by 898`, `rose by 12`, `stayed the same`. */
export function changeWords(people: number): string {
  if (people === 0) return 'stayed the same';
  return `${people > 0 ? 'rose' : 'fell'} by ${formatNumber(Math.abs(people))}`;
}
