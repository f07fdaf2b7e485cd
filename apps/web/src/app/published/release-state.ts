import { type Where } from '../questions/where';

/** What a page asks whose groups are fixed: a release and a workforce type. */
export interface ReleaseState {
  readonly force: string;
  /** Quarter of the release: `2025-Q3`. */
  readonly period: string;
  readonly workforceType: string;
  /** Nobody is left out: such a page has no filters. */
  readonly where: Where;
}
