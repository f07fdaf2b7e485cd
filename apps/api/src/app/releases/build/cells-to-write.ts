import { type AuditedRelease, type LatticeCell, type LatticeTable } from '@muster/disclosure';

/** One row of `release.cell`, as JSON names it. */
export interface CellToWrite {
  readonly table_id: string;
  readonly coords: Readonly<Record<string, string>>;
  readonly place: number;
  readonly depth: number;
  readonly measure: string;
  readonly value: number | null;
  readonly status: 'ok' | 'c' | 'z';
  readonly network: boolean;
}

/** The cells of a table as they are released. What only the rule of the network lets be seen loses its smaller values
 *  here, so that no row holds what nobody may read. Throws a RangeError for a cell that was not audited. */
export function cellsToWrite(
  table: LatticeTable,
  { released }: Pick<AuditedRelease, 'released'>,
  networkThreshold: number,
): readonly CellToWrite[] {
  return table.cells.map((cell, place) => {
    const value = valueOf(table, cell, released, networkThreshold);
    return {
      table_id: table.id,
      coords: cell.coords,
      place,
      depth: Object.keys(cell.coords).length,
      measure: table.measure,
      value,
      status: cell.structuralZero ? 'z' : value === null ? 'c' : 'ok',
      network: value !== null && value >= networkThreshold,
    };
  });
}

function valueOf(
  { networkRuleForAll }: LatticeTable,
  { key, structuralZero }: LatticeCell,
  released: AuditedRelease['released'],
  networkThreshold: number,
): number | null {
  if (structuralZero) return null;
  const found = released.get(key);
  if (!found) throw new RangeError('a cell of a release was not audited');
  return networkRuleForAll && found.value !== null && found.value < networkThreshold ? null : found.value;
}
