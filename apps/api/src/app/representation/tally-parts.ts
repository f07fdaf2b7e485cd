import { type CellCounts, codesOfCell } from '@muster/ledger';
import { type Count } from '@muster/stats';
import { type Axis } from '../questions/axis';
import { comparePlaces } from '../questions/compare-places';

/** One part of the workforce (one group of every axis but the measured one) with its counts. */
export interface CountedPart {
  /** Positions of the groups of the other axes, in their order. */
  readonly places: readonly number[];
  /** By position of the measured group. */
  readonly groups: ReadonlyMap<number, Count>;
  /** Everyone in the part who is in a declared measured group; each person once. */
  readonly declared: Count;
  /** Everyone in the part; each person once. */
  readonly total: Count;
}

interface Sum {
  headcount: number;
  fteHundredths: number;
  withoutFte: number;
}

/** Adds cells up into parts and measured groups. `columns` are the dimensions of the cells, in their order; `holdsFte`
 *  = the snapshot has full-time equivalents. Parts without people are left out, but a question without parts always has
 *  its one part. FTE is null where it is not held. */
export function tallyParts(
  counts: CellCounts,
  measured: Axis,
  others: readonly Axis[],
  holdsFte: boolean,
): CountedPart[] {
  const parts = new Map<
    string,
    { places: readonly number[]; groups: Map<number, Sum>; declared: Sum; total: Sum }
  >();
  if (others.length === 0)
    parts.set('', { places: [], groups: new Map(), declared: nobody(), total: nobody() });
  const idsOf = (axis: Axis, codes: readonly number[]) =>
    axis.columns.map((column) => codes[counts.by.indexOf(column)] ?? 0);
  for (let cell = 0; cell < counts.headcount.length; cell += 1) {
    const headcount = counts.headcount[cell] ?? 0;
    if (headcount === 0) continue;
    const sum: Sum = {
      headcount,
      fteHundredths: counts.fteHundredths[cell] ?? 0,
      withoutFte: counts.withoutFte[cell] ?? 0,
    };
    const codes = codesOfCell(counts.sizes, cell);
    const inGroups = measured.groupsOf(idsOf(measured, codes));
    for (const places of combinations(others.map((axis) => axis.groupsOf(idsOf(axis, codes))))) {
      const key = places.join(' ');
      const part = parts.get(key) ?? {
        places,
        groups: new Map<number, Sum>(),
        declared: nobody(),
        total: nobody(),
      };
      parts.set(key, part);
      add(part.total, sum);
      if (inGroups.some((place) => measured.groups[place]?.declared)) add(part.declared, sum);
      for (const place of inGroups) {
        const group = part.groups.get(place) ?? nobody();
        part.groups.set(place, group);
        add(group, sum);
      }
    }
  }
  return [...parts.values()]
    .map(({ places, groups, declared, total }) => ({
      places,
      groups: new Map([...groups].map(([place, sum]) => [place, countOf(sum, holdsFte)])),
      declared: countOf(declared, holdsFte),
      total: countOf(total, holdsFte),
    }))
    .toSorted((a, b) => comparePlaces(a.places, b.places));
}

function combinations(choices: readonly (readonly number[])[]): number[][] {
  return choices.reduce<number[][]>(
    (all, places) => all.flatMap((start) => places.map((place) => [...start, place])),
    [[]],
  );
}

function nobody(): Sum {
  return { headcount: 0, fteHundredths: 0, withoutFte: 0 };
}

function add(sum: Sum, more: Sum): void {
  sum.headcount += more.headcount;
  sum.fteHundredths += more.fteHundredths;
  sum.withoutFte += more.withoutFte;
}

/** There is no sum of FTE when it is missing for anybody: a sum over some would be read as the sum over all. */
function countOf({ headcount, fteHundredths, withoutFte }: Sum, holdsFte: boolean): Count {
  const fte = holdsFte && withoutFte === 0 ? fteHundredths / 100 : null;
  return { headcount, fte };
}
