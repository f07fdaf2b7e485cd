import { type LatticeDimension } from '../lattice/lattice';

/** A dimension with its categories as sets of places of leaves. */
export interface AuditedDimension {
  readonly id: string;
  readonly leaves: number;
  readonly setOf: ReadonlyMap<string, readonly number[]>;
}

/** Puts every code of a dimension, leaf or group, down as the places of its leaves. Where a leaf and a group
 *  have the same code the group counts, as it does in tables. */
export function auditedDimension({ id, leaves, groups }: LatticeDimension): AuditedDimension {
  const placeOf = new Map(leaves.map(({ code }, place) => [code, place]));
  return {
    id,
    leaves: leaves.length,
    setOf: new Map([
      ...leaves.map(({ code }, place): [string, number[]] => [code, [place]]),
      ...groups.map((group): [string, number[]] => [
        group.code,
        group.leaves.flatMap((code) => placeOf.get(code) ?? []).sort((a, b) => a - b),
      ]),
    ]),
  };
}
