import { type WorkforceType } from '@muster/domain';
import { type Coords, type LatticeDimension } from '../lattice/lattice';
import { type FlowPeriodKind } from '../lattice/release-period';
import { type ReleasedFigures } from '../release/released-figures';
import { type Category } from './category';
import { type Reading } from './reading';

/** A question that the lattice knows. */
export interface Asked {
  readonly reading: Reading;
  readonly workforceType: WorkforceType;
  /** The dimension whose groups are compared. */
  readonly measured: LatticeDimension;
  readonly groups: readonly Category[];
  /** The other dimensions that divide the people, in the order of the question. */
  readonly others: readonly {
    readonly dimension: LatticeDimension;
    readonly categories: readonly Category[];
  }[];
  readonly where: Coords;
  /** Release whose figures stand beside; undefined when the asked one is the first. */
  readonly earlier: ReleasedFigures | undefined;
  /** Null: the longest that the release has. */
  readonly flow: FlowPeriodKind | null;
}
