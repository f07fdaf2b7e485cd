/** The fixed periods that flows are released for. There are no sliding ones: two windows that differ by a quarter would
 *  give the quarter away. */
export const FLOW_PERIOD_KINDS = ['half-year', 'financial-year', 'three-years'] as const;
export type FlowPeriodKind = (typeof FLOW_PERIOD_KINDS)[number];

/** One fixed period. Both days belong to it. */
export interface FlowPeriod {
  readonly kind: FlowPeriodKind;
  /** `2025-26-h1` (April to September), `2025-26-h2`, `2025-26`, `2023-26`: part of table ids and addresses. */
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** A calendar quarter: 2025-Q3 ends on 30 September 2025 and is shown as Q2 2025/26. */
export interface ReleaseQuarter {
  /** `2025-Q3`. */
  readonly id: string;
  readonly lastDay: string;
  /** `Q2 2025/26`. */
  readonly label: string;
}
