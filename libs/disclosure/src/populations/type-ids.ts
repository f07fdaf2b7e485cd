import { type WorkforceType } from '@muster/domain';
import { type ReleaseSource } from '../lattice/release-source';

/** Ids of a workforce type in the ledger. Where no file says the type, everybody is of the only type that the force has a
 *  ladder for (id 0); with several ladders nobody can be told. */
export function typeIds(
  { ladders, vocabulary }: Pick<ReleaseSource, 'ladders' | 'vocabulary'>,
  workforceType: WorkforceType,
): ReadonlySet<number> {
  const codes = vocabulary['workforce-type'] ?? [];
  if (codes.length > 0) return new Set(codes.flatMap((code, at) => (code === workforceType ? [at + 1] : [])));
  const types = new Set(ladders.map((ladder) => ladder.workforceType));
  return new Set(types.size === 1 && types.has(workforceType) ? [0] : []);
}
