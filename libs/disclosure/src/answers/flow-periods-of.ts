import { type WorkforceType } from '@muster/domain';
import { type ReleaseMeasure } from '../lattice/release-measure';
import { type FlowPeriod, type FlowPeriodKind } from '../lattice/release-period';
import { type ReleasedFigures } from '../release/released-figures';

/** The periods of one kind that a release has flows of, oldest first. Without a kind the first of financial years,
 *  half-years and blocks of three years that it has any of. */
export function flowPeriodsOf(
  { meta }: ReleasedFigures,
  workforceType: WorkforceType,
  measure: ReleaseMeasure,
  kind: FlowPeriodKind | null,
): readonly FlowPeriod[] {
  const found = new Map<string, FlowPeriod>();
  for (const { period, ...table } of meta.tables) {
    if (period && table.workforceType === workforceType && table.measure === measure) {
      found.set(period.id, period);
    }
  }
  const periods = [...found.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const kinds: readonly FlowPeriodKind[] = kind ? [kind] : ['financial-year', 'half-year', 'three-years'];
  for (const each of kinds) {
    const ofKind = periods.filter((period) => period.kind === each);
    if (ofKind.length > 0) return ofKind;
  }
  return [];
}
