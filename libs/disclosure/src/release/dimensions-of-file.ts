import { type ReleaseFile } from '@muster/contracts';
import { type LatticeDimension } from '../lattice/lattice';
import { type ReleaseMeta } from './released-rows';

interface Described {
  readonly leaves: Set<string>;
  readonly groups: Map<string, Set<string>>;
}

/** The dimensions of all workforce types together. Ranks and units differ by type and so do their codes: the leaves of a
 *  dimension are those of every type, and a table of a type meets only its own. A code that is inside a group for one
 *  type and outside of it for another would mean two things: thrown. */
export function dimensionsOfFile(dimensions: ReleaseMeta['dimensions']): ReleaseFile['dims'] {
  const types = Object.values(dimensions);
  const file = new Map<string, Described>();
  for (const each of types.flat()) add(file, each);
  for (const each of types.flat()) check(file, each);
  return Object.fromEntries(
    [...file].map(([id, { leaves, groups }]) => [
      id,
      {
        leaves: [...leaves],
        groups: Object.fromEntries([...groups].map(([code, members]) => [code, [...members]])),
      },
    ]),
  );
}

function add(file: Map<string, Described>, { id, leaves, groups }: LatticeDimension): void {
  const described = file.get(id) ?? { leaves: new Set(), groups: new Map<string, Set<string>>() };
  file.set(id, described);
  for (const { code } of leaves) described.leaves.add(code);
  for (const { code, leaves: members } of groups) {
    described.groups.set(code, new Set([...(described.groups.get(code) ?? []), ...members]));
  }
}

function check(file: ReadonlyMap<string, Described>, { id, leaves, groups }: LatticeDimension): void {
  for (const { code, leaves: members } of groups) {
    const all = file.get(id)?.groups.get(code);
    const here = leaves.filter((leaf) => all?.has(leaf.code) === true);
    if (here.length !== members.length) {
      throw new Error(`group ${code} of ${id} has different members in two workforce types`);
    }
  }
}
