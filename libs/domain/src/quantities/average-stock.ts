import { type EpochDay } from '../periods/epoch-day';

/** The mean of the stocks at `days`, the first and last of which bound the period. It is no stock: nobody was counted
 *  at it, and it divides flows only. */
export interface AverageStock {
  readonly days: readonly EpochDay[];
  readonly averageInPost: number;
  readonly unit: 'headcount' | 'fte';
}
