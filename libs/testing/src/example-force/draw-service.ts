import { type WorkforceType } from '@muster/domain';
import { type Random } from './create-random';

/** Least and most years of service at which officers hold a rank when the story starts. */
const OFFICER_SERVICE: Readonly<Record<string, readonly [number, number]>> = {
  Sergeant: [5, 29],
  Inspector: [8, 29],
  'Chief Inspector': [11, 29],
  Superintendent: [14, 29],
  'Chief Superintendent': [18, 29],
  'Chief Officer': [20, 29],
};

/** Years of service of someone who is in post when the story starts. Constables: many new, many about to retire. */
export function drawService(random: Random, type: WorkforceType, rank: string): number {
  const within = (low: number, high: number) => low + (high - low) * random.next();
  if (type === 'special') return within(0, 9);
  if (type !== 'officer') return within(0, 26) * random.next();
  const range = OFFICER_SERVICE[rank];
  if (range) return within(...range);
  switch (random.weighted({ new: 27, early: 27, middle: 24, late: 22 })) {
    case 'new':
      return within(0, 3);
    case 'early':
      return within(3, 10);
    case 'middle':
      return within(10, 20);
    case 'late':
      return within(20, 29.5);
  }
}
