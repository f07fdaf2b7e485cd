import { type WorkforceType } from '@muster/domain';
import { type ReleaseMeasure } from '../lattice/release-measure';
import { type FlowPeriod } from '../lattice/release-period';
import { type ReleasedFigures } from '../release/released-figures';

/** Every period that a release has flows of a measure for, of whatever kind, oldest first. */
export function flowPeriodsIn(
  { meta }: ReleasedFigures,
  workforceType: WorkforceType,
  measure: ReleaseMeasure,
): readonly FlowPeriod[] {
  const found = new Map<string, FlowPeriod>();
  for (const { period, ...table } of meta.tables) {
    if (period && table.workforceType === workforceType && table.measure === measure)
      found.set(period.id, period);
  }
  return [...found.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
