import { type WorkforceType } from '@muster/domain';
import { type Reading } from '../answers/reading';
import { dayBefore } from '../lattice/day-before';
import { type Coords } from '../lattice/lattice';
import { type FlowPeriod } from '../lattice/release-period';
import { type CellPlace } from './cell-place';

/** The two stocks that people at risk over a period are the mean of. None where a quarter has no published release. */
export function endsOfPeriod(
  { published }: Reading,
  workforceType: WorkforceType,
  { from, to }: FlowPeriod,
  coords: Coords,
): readonly CellPlace[] {
  return [dayBefore(from), to].flatMap((day) => {
    const figures = published.find(({ meta }) => meta.quarter.lastDay === day);
    return figures
      ? [{ figures, address: { workforceType, measure: 'stock' as const, period: null, coords } }]
      : [];
  });
}
