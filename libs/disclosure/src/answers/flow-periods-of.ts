import { type WorkforceType } from '@muster/domain';
import { type ReleaseMeasure } from '../lattice/release-measure';
import { type FlowPeriod, type FlowPeriodKind } from '../lattice/release-period';
import { type ReleasedFigures } from '../release/released-figures';
import { flowPeriodsIn } from './flow-periods-in';

/** The periods of one kind that a release has flows of, oldest first. Without a kind the first of financial years,
 *  half-years and blocks of three years that it has any of. */
export function flowPeriodsOf(
  figures: ReleasedFigures,
  workforceType: WorkforceType,
  measure: ReleaseMeasure,
  kind: FlowPeriodKind | null,
): readonly FlowPeriod[] {
  const periods = flowPeriodsIn(figures, workforceType, measure);
  const kinds: readonly FlowPeriodKind[] = kind ? [kind] : ['financial-year', 'half-year', 'three-years'];
  return kinds.map((each) => periods.filter((period) => period.kind === each)).find(isAny) ?? [];
}

function isAny({ length }: readonly FlowPeriod[]): boolean {
  return length > 0;
}
