import { type Said } from '../said/said';
import { told } from '../said/told';
import { type TargetReach } from './target-reach';

/** Whether a rate reaches its target, as a sentence; `target` as it is printed. None where there is no target or no rate. */
export function targetWords(reach: TargetReach | null, target: Said | null): readonly Said[] {
  if (reach === null || target === null) return [];
  const level = told`the target of ${target}`;
  switch (reach) {
    case 'reached':
      return [told`That reaches ${level}.`];
    case 'below':
      return [told`That is below ${level}.`];
    case 'cant-tell':
      return [told`Whether that reaches ${level} cannot be told.`];
    default:
      return reach satisfies never;
  }
}
