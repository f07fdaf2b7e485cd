import { divideLeaves } from './divide-leaves';
import { type BlockLink, type DraftBlock } from './draft-blocks';

/** Makes blocks that are counted against each other comparable. Linked blocks: where neither divides a shared dimension more
 *  finely than the other, one takes over the divisions of both; people who agree on the coarser classes can then always
 *  be put together. `alike`: blocks that must divide these dimensions in the same way. */
export function alignClasses(
  links: readonly BlockLink[],
  alike: readonly { readonly blocks: readonly DraftBlock[]; readonly dims: readonly string[] }[],
): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const { blocks, dims } of alike) {
      for (const id of dims) for (const block of blocks) if (refine(block, blocks, id)) changed = true;
    }
    for (const { one, other, shared } of links) {
      for (const id of shared) {
        const isComparable = [one, other].some((block) => !wouldRefine(block, [one, other], id));
        if (!isComparable && refine(one, [other], id)) changed = true;
      }
    }
  }
}

function refine(block: DraftBlock, by: readonly DraftBlock[], id: string): boolean {
  if (!wouldRefine(block, by, id)) return false;
  block.classes.set(id, divided(block, by, id));
  return true;
}

function wouldRefine(block: DraftBlock, by: readonly DraftBlock[], id: string): boolean {
  return divided(block, by, id).length > (block.classes.get(id)?.length ?? 0);
}

function divided(block: DraftBlock, by: readonly DraftBlock[], id: string) {
  const own = block.classes.get(id) ?? [];
  return divideLeaves(own.flat(), [...own, ...by.flatMap(({ classes }) => classes.get(id) ?? [])]);
}
