export type TargetReach = 'reached' | 'below' | 'cant-tell';

/** Whether a rate reaches a target (shares 0-1), by its whole range where it has one. Null where one of them is not there. */
export function targetReach(
  rate: { readonly value: number; readonly lower: number | null; readonly upper: number | null } | null,
  target: number | null,
): TargetReach | null {
  if (rate === null || target === null) return null;
  if ((rate.lower ?? rate.value) >= target) return 'reached';
  return (rate.upper ?? rate.value) < target ? 'below' : 'cant-tell';
}
