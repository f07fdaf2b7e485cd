import { type Count, type Fact } from '../published/population';

/** Counts that divide people by the same dimensions at once, at most. */
export interface Hyperedge {
  readonly dims: readonly string[];
  readonly members: readonly (Count | Fact)[];
}
