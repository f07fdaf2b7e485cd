import { type WorkforceType } from '@muster/domain';
import { type LatticeDimension } from '../lattice/lattice';
import { type ReleasedFigures } from '../release/released-figures';

/** A dimension of a workforce type in a release, or undefined. */
export function dimensionOf(
  { meta }: ReleasedFigures,
  workforceType: WorkforceType,
  id: string,
): LatticeDimension | undefined {
  return meta.dimensions[workforceType]?.find((each) => each.id === id);
}
