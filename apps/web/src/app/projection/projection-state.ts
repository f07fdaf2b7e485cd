import { type ScenarioTexts } from './scenario-field';

/** What a page about where rates lead asks, as its address and its forms hold it. Numbers are as typed and known to be
 *  good: what is not stays in the form. */
export interface ProjectionState {
  readonly force: string;
  /** Day of a snapshot, or quarter of a release. */
  readonly start: string;
  readonly who: string;
  readonly by: string;
  readonly grouping: string | null;
  /** Place of the group in its grouping, from 0; null for the usual. Its code is a value of a characteristic and stays out
   *  of the address. */
  readonly group: number | null;
  /** Among how many it stands, where there is no grouping that fixes them; null otherwise. */
  readonly groupOf: number | null;
  readonly years: number;
  /** Null for the usual population. */
  readonly baseline: string | null;
  /** Points a year that the population's share changes by. */
  readonly change: string;
  readonly runs: number;
  readonly seed: number;
  /** What a leaver costs, in pounds; empty for no costs. */
  readonly cost: string;
  readonly scenarios: readonly ScenarioTexts[];
  /** Nobody is left out. */
  readonly where: readonly [];
}

export const USUAL_YEARS = 20;
export const USUAL_RUNS = 10_000;
export const USUAL_SEED = 1;
export const MOST_YEARS = 40;
