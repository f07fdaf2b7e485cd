import { type Flow, type Stock } from '@muster/domain';

/** What one period holds of one part of the workforce. Flows cover the time from `start` to `end`. */
export interface AttritionCounts {
  readonly start: Stock;
  readonly end: Stock;
  /** Everybody who came, transfers in included. */
  readonly joiners: Flow;
  /** Everybody who went, transfers out included. */
  readonly leavers: Flow;
  readonly transfersOut: Flow;
  /** Time in post of everybody, summed; null = not held. */
  readonly personYears: number | null;
}
