import { type PackBlock, type PackDocument } from '@muster/contracts';

/** Numbers of the tables of a pack by block, from 1 in the order of the pack: the same in the page and on the sheets of its
 *  workbook. A block without rows has none. */
export function numberedBlocks({ sections }: Pick<PackDocument, 'sections'>): ReadonlyMap<string, number> {
  const withRows = sections
    .flatMap(({ blocks }) => blocks)
    .filter(({ table }: PackBlock) => table !== null && table.rows.length > 0);
  return new Map(withRows.map(({ id }, at) => [id, at + 1]));
}
