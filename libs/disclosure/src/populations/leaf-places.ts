import { type WorkforceType } from '@muster/domain';
import { classificationIn } from '../lattice/dimensions/classification-in';
import { rankGroups } from '../lattice/dimensions/rank-groups';
import { unitGroups } from '../lattice/dimensions/unit-groups';
import { type LatticeDimension } from '../lattice/lattice';
import { type ReleaseSource, type SourceSnapshot } from '../lattice/release-source';
import { carriedCodes } from './carried-codes';

/** Place of the leaf by id of the code, as `snapshot` recorded it: id 0 (not held) and every code that cannot be read are in
 *  the last leaf, which is the undeclared one. `current` is the snapshot whose classifications the lattice has. */
export function leafPlaces(
  source: ReleaseSource,
  workforceType: WorkforceType,
  dimension: LatticeDimension,
  snapshot: SourceSnapshot,
  current: SourceSnapshot,
): Uint8Array {
  const { id, leaves } = dimension;
  const codes = leafCodes(source, workforceType, id, snapshot, current);
  const last = leaves.length - 1;
  return Uint8Array.from([null, ...(source.vocabulary[id] ?? [])], (code) => {
    const name = code === null ? undefined : codes.get(code);
    const place = leaves.findIndex((leaf) => leaf.code === name || leaf.code === `${name}-single`);
    return place < 0 ? last : place;
  });
}

function leafCodes(
  source: ReleaseSource,
  workforceType: WorkforceType,
  id: string,
  snapshot: SourceSnapshot,
  current: SourceSnapshot,
): ReadonlyMap<string, string> {
  if (id === 'rank') {
    const ladder = source.ladders.find((each) => each.workforceType === workforceType);
    const groups = ladder ? rankGroups(ladder) : null;
    return new Map(groups?.flatMap(({ code, ranks }) => ranks.map((rank) => [rank, code] as const)));
  }
  if (id === 'unit') {
    return new Map(
      unitGroups(source, current).flatMap(({ code, units }) => units.map((unit) => [unit, code] as const)),
    );
  }
  // The two categories of sex have the same names in every list; what is neither is in the last leaf.
  if (id === 'sex') return new Map(['female', 'male'].map((code) => [code, code]));
  const [from, to] = [classificationIn(source, snapshot, id), classificationIn(source, current, id)];
  return from && to ? carriedCodes(source, from, to) : new Map();
}
