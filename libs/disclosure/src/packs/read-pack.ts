import { type Pack, type PackDocument, type PackReading } from '@muster/contracts';
import { DISCLOSE, DisclosedTable } from '../release/disclosed-table';

/** A pack with what became of it. */
export function readPack(pack: Pack, document: DisclosedTable<PackDocument>): DisclosedTable<PackReading> {
  return DisclosedTable[DISCLOSE]({ pack, document: document.toJSON() });
}
