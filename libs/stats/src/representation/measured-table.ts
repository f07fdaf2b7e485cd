import { type Verdict } from './representation-verdict';

/** Measured figures of one part of the workforce, with the true counts still attached. Not to leave the API except as
 *  an AnalystTable or through the disclosure gate. */
export interface MeasuredTable {
  /** 0-1; null for an empty part. */
  readonly declarationRate: number | null;
  readonly rows: readonly MeasuredRow[];
}

/** One group. Shares are 0-1, `gap` is in percentage points, `shortfall` in people; null = there is no such number. */
export interface MeasuredRow {
  readonly code: string;
  /** `not-available`: nobody in the part has declared, so no group has a share. */
  readonly status: 'shown' | 'not-available';
  readonly headcount: number;
  readonly fte: number | null;
  readonly declared: number;
  readonly total: number;
  readonly declarationRate: number | null;
  readonly share: number | null;
  readonly fteShare: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly boundLow: number | null;
  readonly boundHigh: number | null;
  readonly baselineShare: number | null;
  readonly gap: number | null;
  readonly ratio: number | null;
  readonly ratioLower: number | null;
  readonly ratioUpper: number | null;
  readonly shortfall: number | null;
  readonly verdict: Verdict | null;
  /** True count below 10. */
  readonly smallNumber: boolean;
  /** Population share below 0.5 %: the ratio comes with a warning. */
  readonly smallBaseline: boolean;
}
