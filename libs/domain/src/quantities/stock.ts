import { type EpochDay } from '../periods/epoch-day';

/** How many were in post on one day: headcount, or FTE in `unit: 'fte'`. A stock adds over groups of the same day and
 *  never over days; it is an object so that `+` and `reduce` on stocks do not compile. */
export interface Stock {
  readonly asAt: EpochDay;
  readonly inPost: number;
  readonly unit: 'headcount' | 'fte';
}
