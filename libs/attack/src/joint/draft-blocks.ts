import { type Population } from '../published/population';
import { type LeafClass } from './block';
import { divideLeaves } from './divide-leaves';
import { type Hyperedge } from './hyperedge';
import { hyperedgesOf } from './hyperedges-of';
import { removeEars } from './remove-ears';

/** A block before its columns are laid out: its classes may still become finer. */
export interface DraftBlock {
  readonly classes: Map<string, readonly LeafClass[]>;
}

/** Two blocks of a population count the same people by the dimensions they share. */
export interface BlockLink {
  readonly one: DraftBlock;
  readonly other: DraftBlock;
  readonly shared: readonly string[];
}

export interface DraftPopulation {
  readonly population: Population;
  readonly blocks: readonly DraftBlock[];
  readonly links: readonly BlockLink[];
  /** The core was too large to multiply out: its tables agree on what they share two by two, which is weaker. */
  readonly isLoose: boolean;
}

/** Divides a population into a core, multiplied out whole, and the ears that hang on it. Above `mostColumns` the core is
 *  not multiplied out. */
export function draftBlocks(population: Population, mostColumns: number): DraftPopulation {
  const { core, ears } = removeEars(hyperedgesOf(population));
  const whole = draft(population, core);
  const isLoose = sizeOf(whole) > mostColumns;
  const blockOf = new Map<Hyperedge, DraftBlock>(
    core.map((edge) => [edge, isLoose ? draft(population, [edge]) : whole]),
  );
  const links: BlockLink[] = isLoose ? linkPairs(core, blockOf) : [];
  for (const { edge, host, shared } of ears.toReversed()) {
    const hosting = blockOf.get(host);
    if (!hosting) continue;
    const own = draft(population, [edge]);
    if (isInside(own, hosting)) {
      blockOf.set(edge, hosting);
    } else {
      blockOf.set(edge, own);
      links.push({ one: hosting, other: own, shared });
    }
  }
  return { population, blocks: [...new Set(blockOf.values())], links, isLoose };
}

function draft({ dims: known }: Population, edges: readonly Hyperedge[]): DraftBlock {
  const dims = [...new Set(edges.flatMap(({ dims: ids }) => ids))].toSorted();
  const members = edges.flatMap((edge) => edge.members);
  return {
    classes: new Map(
      dims.map((id) => [
        id,
        divideLeaves(
          known.get(id)?.leaves ?? [],
          members.flatMap(({ place }) => {
            const set = place.get(id);
            return set ? [set] : [];
          }),
        ),
      ]),
    ),
  };
}

function sizeOf({ classes }: DraftBlock): number {
  return [...classes.values()].reduce((product, { length }) => product * length, 1);
}

/** Whether everything that `own` tells apart the host tells apart too. */
function isInside(own: DraftBlock, host: DraftBlock): boolean {
  return [...own.classes].every(([id, classes]) => {
    const finer = host.classes.get(id);
    return finer !== undefined && divideLeaves(finer.flat(), [...finer, ...classes]).length === finer.length;
  });
}

function linkPairs(edges: readonly Hyperedge[], blockOf: ReadonlyMap<Hyperedge, DraftBlock>): BlockLink[] {
  return edges.flatMap((edge, at) =>
    edges.slice(at + 1).flatMap((second) => {
      const [one, other] = [blockOf.get(edge), blockOf.get(second)];
      const shared = edge.dims.filter((id) => second.dims.includes(id));
      return one && other ? [{ one, other, shared }] : [];
    }),
  );
}
