import { type Reasons } from '@muster/contracts';

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];

/** Totals of periods that were over by the end of a quarter (`2026-Q1`), so that a pack of that quarter is the same whenever
 *  it is built. */
export function reasonsUntil(reasons: Reasons, quarter: string): Reasons {
  const day = `${quarter.slice(0, 4)}-${LAST_DAYS[Number(quarter.at(-1)) - 1] ?? '12-31'}`;
  const isOver = ({ to }: { readonly to: string }) => to <= day;
  return {
    ...reasons,
    halfYears: reasons.halfYears.filter(isOver),
    years: reasons.years.filter(isOver),
    beside: reasons.beside.filter(isOver),
  };
}
