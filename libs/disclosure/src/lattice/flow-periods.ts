import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { dayBefore } from './day-before';
import {
  FLOW_PERIOD_KINDS,
  type FlowPeriod,
  type FlowPeriodKind,
  type ReleaseQuarter,
} from './release-period';

/** Months of each kind, and the financial year from which blocks are counted. */
const MONTHS: Readonly<Record<FlowPeriodKind, number>> = {
  'half-year': 6,
  'financial-year': 12,
  'three-years': 36,
};
const FIRST_BLOCK = 2020;

/** The fixed periods whose joiners, leavers and promotions a release of `quarter` holds: of each kind the last complete
 *  ones, as many as the policy keeps, oldest first. Half-years and financial years begin in April (and October), blocks of
 *  three years in April 2020, 2023, 2026 ... A period counts only when the month of the day before it and its last month
 *  each hold a snapshot: flows lie between snapshots, and the words of a period name its months. `snapshotDays`:
 *  `YYYY-MM-DD` of every published snapshot. Source: docs/methods/release-cells.md. */
export function flowPeriods(
  quarter: ReleaseQuarter,
  policy: Pick<DisclosurePolicy, 'periodsKept'>,
  snapshotDays: readonly string[],
): readonly FlowPeriod[] {
  const stands = (day: string) => snapshotDays.some((each) => each.slice(0, 7) === day.slice(0, 7));
  return FLOW_PERIOD_KINDS.flatMap((kind) =>
    lastPeriods(kind, quarter, policy.periodsKept[kind]).filter(
      ({ from, to }) => stands(dayBefore(from)) && stands(to),
    ),
  );
}

function lastPeriods(kind: FlowPeriodKind, { lastDay }: ReleaseQuarter, kept: number): FlowPeriod[] {
  // Months from April 2020 to the first day after the quarter.
  const [year = 0, month = 0] = lastDay.split('-').map(Number);
  const elapsed = (year - FIRST_BLOCK) * 12 + month - 3;
  const complete = Math.floor(elapsed / MONTHS[kind]);
  return Array.from({ length: kept }, (_, at) => periodOf(kind, complete - kept + at));
}

function periodOf(kind: FlowPeriodKind, number: number): FlowPeriod {
  const first = number * MONTHS[kind];
  const begins = FIRST_BLOCK + Math.floor(first / 12);
  const ends = begins + Math.max(1, MONTHS[kind] / 12);
  const id = `${begins}-${String(ends % 100).padStart(2, '0')}`;
  if (kind !== 'half-year') return { kind, id, from: `${begins}-04-01`, to: `${ends}-03-31` };
  return first % 12 === 0
    ? { kind, id: `${id}-h1`, from: `${begins}-04-01`, to: `${begins}-09-30` }
    : { kind, id: `${id}-h2`, from: `${begins}-10-01`, to: `${ends}-03-31` };
}
