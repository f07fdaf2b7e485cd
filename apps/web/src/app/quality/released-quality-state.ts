import { type Where } from '../questions/where';

/** What the readers' page on data quality asks. */
export interface ReleasedQualityState {
  readonly force: string;
  /** Quarter of the release: `2025-Q3`. */
  readonly period: string;
  readonly workforceType: string;
  /** Nobody is left out: the page has no filters. */
  readonly where: Where;
}
