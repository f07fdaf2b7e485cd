import { type WorkforceType } from '@muster/domain';
import { type FlowPeriod } from '../lattice/release-period';
import { type ReleasedFigures } from '../release/released-figures';

/** The last period for which a release divides leavers or promotions by `dimension`; null when it has none. */
export function periodWith(
  { meta }: ReleasedFigures,
  workforceType: WorkforceType,
  measure: 'leavers' | 'promotions',
  dimension: string,
): FlowPeriod | null {
  const periods = meta.tables.flatMap((table) =>
    table.workforceType === workforceType && table.measure === measure && table.dims.includes(dimension)
      ? (table.period ?? [])
      : [],
  );
  return periods.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null;
}
