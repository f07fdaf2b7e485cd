import { type LinearRow } from '../linear-solver';
import { cliqueTree } from '../graph/clique-tree';
import { maximalCliques } from '../graph/maximal-cliques';
import { atomRegions } from './atom-regions';
import { ColumnBlock } from './column-block';
import { type LeafAtoms, mergeLeaves } from './merge-leaves';
import { type Region } from './region';

/** What the columns of a population must be able to tell apart. */
export interface ColumnPlan {
  /** Number of the first column. */
  readonly first: number;
  /** Atoms of each dimension that the populations of the workforce type share. */
  readonly shared: ReadonlyMap<string, LeafAtoms>;
  /** Cells and facts of the population. */
  readonly regions: readonly Region[];
  /** Dimensions that stand in an identity together. */
  readonly linked: readonly string[];
}

/** The columns of one population: a block for every maximal clique of dimensions that stand in a cell together, and one for
 *  every dimension with finer categories on their own, tied by rows that let them agree on what they share. Such blocks
 *  agree exactly when they are margins of one table of whole people's weights, so the bounds are those of the joint table
 *  of all dimensions. Source: docs/methods/disclosure-audit.md. */
export class PopulationColumns {
  readonly ties: readonly LinearRow[];
  readonly end: number;
  private readonly blocks: ColumnBlock[] = [];
  private readonly bySize: readonly ColumnBlock[];

  constructor({ first, shared, regions, linked }: ColumnPlan) {
    const crossed = regions.filter((region) => region.size > 1).map((region) => [...region.keys()]);
    const plain = [...shared.keys()].filter(
      (id) => (shared.get(id)?.count ?? 0) > 1 && regions.some((region) => region.has(id)),
    );
    const named = new Set([...crossed.flat(), ...linked, ...plain]);
    const cliques = maximalCliques(
      [...shared.keys()].filter((id) => named.has(id)),
      [...crossed, linked],
    );
    let at = first;
    const put = (dimensions: readonly (readonly [string, LeafAtoms])[]): ColumnBlock => {
      const block = new ColumnBlock(at, new Map(dimensions));
      at += block.size;
      this.blocks.push(block);
      return block;
    };
    for (const clique of cliques) put(clique.map((id) => [id, shared.get(id) ?? { count: 1, ofLeaf: [] }]));
    const ties = cliqueTree(cliques).flatMap((edge) =>
      agreement(this.blocks[edge.one], this.blocks[edge.other], pick(shared, edge.shared)),
    );
    for (const [id, atoms] of finer(shared, regions)) {
      const holder = this.blocks.find((block) => block.dimensions.has(id));
      const common = pick(shared, holder ? [id] : []);
      ties.push(...agreement(holder ?? this.blocks[0], put([[id, atoms]]), common));
    }
    this.ties = ties;
    this.bySize = this.blocks.toSorted((one, other) => one.size - other.size);
    this.end = at;
  }

  /** The fewest columns that add up to a region, less another one inside it. Throws a RangeError when the plan did not have
   *  the dimensions together. */
  columnsOf(region: Region, less?: Region): readonly number[] {
    for (const block of this.bySize) {
      const columns = block.columnsOf(region);
      const taken = less ? block.columnsOf(less) : [];
      if (!columns || !taken) continue;
      if (taken.length === 0) return columns;
      const away = new Set(taken);
      return columns.filter((column) => !away.has(column));
    }
    throw new RangeError('a region that no block of columns holds');
  }
}

function pick(shared: ReadonlyMap<string, LeafAtoms>, ids: readonly string[]): Map<string, LeafAtoms> {
  return new Map([...shared].filter(([id]) => ids.includes(id)));
}

/** Dimensions with categories of their own that cut through shared atoms. */
function finer(
  shared: ReadonlyMap<string, LeafAtoms>,
  regions: readonly Region[],
): readonly (readonly [string, LeafAtoms])[] {
  return [...shared].flatMap(([id, { count, ofLeaf }]) => {
    const parts = atomRegions(new Map([[id, { count, ofLeaf }]])).map((region) => region.get(id) ?? []);
    const own = regions.flatMap((region) => (region.size === 1 ? [region.get(id) ?? []] : []));
    const atoms = mergeLeaves(ofLeaf.length, [...parts, ...own.filter((set) => set.length > 0)]);
    return atoms.count > count ? [[id, atoms] as const] : [];
  });
}

/** Rows that say: both blocks have the same people in every combination of the atoms they share. */
function agreement(
  one: ColumnBlock | undefined,
  other: ColumnBlock | undefined,
  common: ReadonlyMap<string, LeafAtoms>,
): LinearRow[] {
  return atomRegions(common).map((region) => {
    const left = one?.columnsOf(region) ?? [];
    const right = other?.columnsOf(region) ?? [];
    return {
      lower: 0,
      upper: 0,
      columns: [...left, ...right],
      weights: [...left.map(() => 1), ...right.map(() => -1)],
    };
  });
}
