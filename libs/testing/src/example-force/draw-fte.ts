import { type WorkforceType } from '@muster/domain';
import { type Random } from './create-random';

/** Part-time share of a hundred people by workforce type and sex, after the FTE per head that the Home Office gives. */
const PART_TIME: Readonly<Record<WorkforceType, { readonly Female: number; readonly Male: number }>> = {
  officer: { Female: 14, Male: 1 },
  pcso: { Female: 22, Male: 4 },
  designated: { Female: 18, Male: 2 },
  staff: { Female: 27, Male: 9 },
  special: { Female: 0, Male: 0 },
};

/** FTE in hundredths: full time, or one of the usual part-time patterns. */
export function drawFte(random: Random, type: WorkforceType, sex: 'Female' | 'Male'): number {
  return random.next() * 100 < PART_TIME[type][sex] ? random.one([50, 60, 60, 70, 80, 80, 90]) : 100;
}
