import { type Place } from '../published/population';

/** People whose number an outsider wants: a withheld cell, or those that no category names. */
export interface Target {
  readonly population: string;
  readonly key: string;
  readonly place: Place;
  readonly coords: Readonly<Record<string, string>>;
  readonly tables: readonly string[];
  /** Dimensions in which the people are "everyone else". */
  readonly others: readonly string[];
}
