import { type CellAddress } from '../lattice/lattice';
import { type ReleasedFigures } from '../release/released-figures';

/** A cell in a release. */
export interface CellPlace {
  readonly figures: ReleasedFigures;
  readonly address: CellAddress;
}
