import { type Where } from '../questions/where';

/** What the analyst's page on data quality asks, as its address holds it. */
export interface QualityState {
  readonly force: string;
  readonly asAt: string;
  readonly workforceType: string;
  /** The characteristic that units are shown by. */
  readonly characteristic: string;
  /** Nobody is left out: the page has no filters. */
  readonly where: Where;
}
