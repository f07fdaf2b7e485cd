import { type Place } from '../published/population';

/** Leaves of a dimension that nothing in a block tells apart. */
export type LeafClass = readonly string[];

/** People of a population multiplied out over some of its dimensions: one column for every combination of classes. */
export interface Block {
  readonly population: string;
  readonly dims: readonly string[];
  readonly classes: ReadonlyMap<string, readonly LeafClass[]>;
  /** First column of the block in the program. */
  readonly offset: number;
  readonly size: number;
  /** Columns of the people at a place, which must be a union of classes; null when it is not, or has another dimension. */
  columnsAt(place: Place): Int32Array | null;
}
