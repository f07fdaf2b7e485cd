import { type WorkforceType } from '@muster/domain';

/** West Midlands Police officers who left in the year to 31 March 2023, by route. Source: West Midlands Police
 *  Federation; 511 in all. */
export const PUBLISHED_OFFICER_LEAVERS = {
  'Voluntary resignation': 178,
  'Ill-health retirement': 30,
  'Normal retirement': 228,
  'Transfer to another force': 67,
  Dismissal: 8,
} as const;

/** Officers of West Midlands Police at 31 March 2022 (Home Office), to scale the leavers by. */
export const PUBLISHED_OFFICERS = 7706;

/** People who leave in a year by workforce type and route, for a force whose posts are `factor` times those of West
 *  Midlands Police. Officers as published; the others are invented after common leaver rates. */
export function leaversInYear(factor: number): ReadonlyMap<WorkforceType, Readonly<Record<string, number>>> {
  const scaled = (counts: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(counts).map(([route, count]) => [route, Math.round(count * factor)]));
  return new Map<WorkforceType, Readonly<Record<string, number>>>([
    ['officer', scaled(PUBLISHED_OFFICER_LEAVERS)],
    [
      'staff',
      scaled({
        'Voluntary resignation': 270,
        'Normal retirement': 75,
        'End of contract': 34,
        'Ill-health retirement': 9,
        Redundancy: 7,
        Dismissal: 6,
        Death: 3,
      }),
    ],
    [
      'pcso',
      scaled({
        'Voluntary resignation': 27,
        'Normal retirement': 6,
        'Ill-health retirement': 2,
        Dismissal: 1,
      }),
    ],
    ['designated', scaled({ 'Voluntary resignation': 9, 'Normal retirement': 3 })],
    ['special', scaled({ 'Voluntary resignation': 68, Dismissal: 1 })],
  ]);
}
