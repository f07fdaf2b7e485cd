import { COMPARATOR_FORCES, type ComparatorForce, type Force } from '@muster/domain';

/** Which of the published forces a force held here is: the one whose geographic code is its only area. Null for a force
 *  of another country, or one that is compared with several areas. */
export function ownComparator({ baselineAreas }: Pick<Force, 'baselineAreas'>): ComparatorForce | null {
  const [area, ...others] = baselineAreas;
  if (area === undefined || others.length > 0) return null;
  return COMPARATOR_FORCES.find(({ code }) => code === area) ?? null;
}
