import { alignClasses } from '../joint/align-classes';
import { type Block } from '../joint/block';
import { commonPlaces } from '../joint/common-places';
import { type DraftBlock, draftBlocks, type DraftPopulation } from '../joint/draft-blocks';
import { makeBlock } from '../joint/make-block';
import { type Place, type Population } from '../published/population';
import { type AttackRow } from './attack-solver';
import { type Relation } from './relation';
import { sumRow } from './sum-row';

/** Columns above which the core of a population is not multiplied out. */
const MOST_CORE_COLUMNS = 40_000;

/** Populations laid out as columns, and the rows that hold whatever is published. */
export interface LaidOut {
  readonly columns: number;
  /** Blocks of the same population count the same people. */
  readonly links: readonly AttackRow[];
  readonly relations: readonly AttackRow[];
  /** Relations that no block of a population can express. */
  readonly unused: readonly Relation[];
  /** Populations that are laid out more loosely than they are. */
  readonly loose: readonly string[];
  /** Columns of the people at a place of a population; null when its blocks cannot tell them apart. */
  columnsAt(population: string, place: Place): Int32Array | null;
}

/** Lays populations out beside each other and writes down what holds between their columns. */
export function layOut(populations: readonly Population[], relations: readonly Relation[]): LaidOut {
  const drafts = populations.map((population) => draftBlocks(population, MOST_CORE_COLUMNS));
  const related = relations.map((relation) => ({ relation, ends: endsOf(relation, drafts) }));
  alignClasses(
    drafts.flatMap(({ links }) => links),
    related.flatMap(({ relation: { dims }, ends }) => (ends ? [{ blocks: ends.blocks, dims }] : [])),
  );
  const blocks = new Map<DraftBlock, Block>();
  const byPopulation = new Map<string, Block[]>();
  let columns = 0;
  for (const { population, blocks: own } of drafts) {
    const made = own.map((draft) => {
      const block = makeBlock(population.id, draft.classes, columns);
      columns += block.size;
      blocks.set(draft, block);
      return block;
    });
    byPopulation.set(population.id, made);
  }
  const at = (draft: DraftBlock, place: Place) => blocks.get(draft)?.columnsAt(place) ?? new Int32Array();
  return {
    columns,
    links: drafts.flatMap(({ links }) =>
      links.flatMap(({ one, other, shared }) =>
        commonPlaces(shared, [one, other]).map((place) => sumRow([at(one, place)], [at(other, place)], 0, 0)),
      ),
    ),
    relations: related.flatMap(({ relation, ends }) =>
      ends
        ? commonPlaces(relation.dims, ends.blocks).map((place) =>
            sumRow(
              ends.plus.map((draft) => at(draft, place)),
              ends.minus.map((draft) => at(draft, place)),
              0,
              relation.high,
            ),
          )
        : [],
    ),
    unused: related.flatMap(({ relation, ends }) => (ends ? [] : [relation])),
    loose: drafts.flatMap(({ population, isLoose }) => (isLoose ? [population.id] : [])),
    columnsAt: (population, place) => {
      for (const block of byPopulation.get(population) ?? []) {
        const found = block.columnsAt(place);
        if (found) return found;
      }
      return null;
    },
  };
}

/** The blocks that a relation is written with; null when a population has none with all its dimensions, or divides other
 *  leaves. */
function endsOf({ dims, plus, minus }: Relation, drafts: readonly DraftPopulation[]) {
  const find = (id: string) =>
    drafts
      .find(({ population }) => population.id === id)
      ?.blocks.find(({ classes }) => dims.every((each) => classes.has(each)));
  const sides = { plus: plus.map(find), minus: minus.map(find) };
  const found = { plus: sides.plus.filter(isThere), minus: sides.minus.filter(isThere) };
  const all = [...found.plus, ...found.minus];
  if (all.length < plus.length + minus.length) return null;
  const isAlike = dims.every((id) => new Set(all.map((draft) => leavesOf(draft, id))).size === 1);
  return isAlike ? { ...found, blocks: all } : null;
}

const isThere = (draft: DraftBlock | undefined): draft is DraftBlock => draft !== undefined;

function leavesOf({ classes }: DraftBlock, id: string): string {
  return (classes.get(id) ?? []).flat().toSorted().join(' ');
}
