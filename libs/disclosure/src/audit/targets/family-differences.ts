import { type CellKey } from '../../lattice/lattice';
import { type AuditedDimension } from '../audited-dimension';
import { type PopulationCell } from '../audited-population';
import { type Region, regionOf } from '../columns/region';
import { type AuditTarget } from './audit-target';

/** People in `region` and not in `less`. */
export interface Difference extends Pick<AuditTarget, 'people' | 'kind' | 'key'> {
  readonly region: Region;
  readonly less?: Region;
  /** The values of both cells alone leave few people. */
  readonly looksFew?: boolean;
}

/** A category of a family; `key` is null for everybody when no cell of the family is meant. */
interface Member {
  readonly set: readonly number[];
  readonly cell: PopulationCell;
}

/** What a reader can form within the cells that differ in one dimension only: a category less a smaller one inside it, and
 *  everybody less all categories. People who stand in a category of their own are left out: they are a cell. */
export function* familyDifferences(
  cells: readonly PopulationCell[],
  dimensions: readonly AuditedDimension[],
): Generator<Difference> {
  const byPlace = new Map(cells.map((cell) => [placeOf(Object.entries(cell.coords)), cell]));
  for (const dimension of dimensions) {
    for (const [rest, members] of families(cells, dimension)) {
      const whole = byPlace.get(rest);
      const around = whole && regionOf(whole.coords, dimensions);
      if (!whole || !around) continue;
      const everybody = { set: Array.from({ length: dimension.leaves }, (_, leaf) => leaf), cell: whole };
      const named = new Set([everybody, ...members].map(({ set }) => set.join()));
      for (const found of [...nested([everybody, ...members]), ...beside(everybody, members)]) {
        const { set, ...difference } = found;
        if (named.has(set.join())) continue;
        yield { ...difference, region: new Map([...around, [dimension.id, set]]) };
      }
    }
  }
}

/** Cells that name a category of the dimension, by the place of the cell of everybody around them. */
function families(
  cells: readonly PopulationCell[],
  { id, setOf }: AuditedDimension,
): ReadonlyMap<string, Member[]> {
  const found = new Map<string, Member[]>();
  for (const cell of cells) {
    const set = setOf.get(cell.coords[id] ?? '');
    if (!set) continue;
    const rest = placeOf(Object.entries(cell.coords).filter(([dimension]) => dimension !== id));
    found.set(rest, [...(found.get(rest) ?? []), { set, cell }]);
  }
  return found;
}

function placeOf(coords: readonly (readonly [string, string])[]): string {
  return coords
    .map(([id, code]) => `${id}=${code}`)
    .toSorted()
    .join('&');
}

interface Found {
  readonly set: readonly number[];
  readonly people: number;
  readonly kind: 'difference' | 'pair';
  readonly key: CellKey;
}

function* nested(members: readonly Member[]): Generator<Found> {
  for (const outer of members) {
    const inside = new Set(outer.set);
    for (const inner of members) {
      if (inner.set.length >= outer.set.length || !inner.set.every((leaf) => inside.has(leaf))) continue;
      yield {
        set: outer.set.filter((leaf) => !inner.set.includes(leaf)),
        people: outer.cell.people - inner.cell.people,
        kind: outer.cell.value !== null && inner.cell.value !== null ? 'pair' : 'difference',
        key: inner.cell.key,
      };
    }
  }
}

/** Everybody in no category, counted with the largest categories that do not overlap and still cover them all. */
function* beside(everybody: Member, members: readonly Member[]): Generator<Found> {
  const covered = new Set(members.flatMap(({ set }) => set));
  const apart: Member[] = [];
  const taken = new Set<number>();
  for (const member of members.toSorted((one, other) => other.set.length - one.set.length)) {
    if (member.set.some((leaf) => taken.has(leaf))) continue;
    apart.push(member);
    for (const leaf of member.set) taken.add(leaf);
  }
  const [first] = apart;
  if (!first || taken.size < covered.size || taken.size === everybody.set.length) return;
  yield {
    set: everybody.set.filter((leaf) => !taken.has(leaf)),
    people: apart.reduce((left, { cell }) => left - cell.people, everybody.cell.people),
    kind: 'difference',
    key: first.cell.key,
  };
}
