import { type Where } from '../questions/where';

/** What the page of workstream 1 asks. Its groups are fixed: both definitions of Black heritage. */
export interface WorkstreamState {
  readonly force: string;
  /** Quarter of the release: `2025-Q3`. */
  readonly period: string;
  readonly workforceType: string;
  /** Nobody is left out: the page has no filters. */
  readonly where: Where;
}
