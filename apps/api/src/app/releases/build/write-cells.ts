import { type QueryRunner } from 'typeorm';
import { type CellToWrite } from './cells-to-write';

const CELLS_AT_ONCE = 5000;

/** Stores the cells of a table. */
export async function writeCells(
  runner: QueryRunner,
  releaseId: string,
  cells: readonly CellToWrite[],
): Promise<void> {
  for (let at = 0; at < cells.length; at += CELLS_AT_ONCE) {
    await runner.query(
      `insert into release.cell (release_id, table_id, coords, place, depth, measure, value, status, network)
       select $1, c.table_id, c.coords, c.place, c.depth, c.measure, c.value, c.status, c.network
         from jsonb_to_recordset($2::jsonb) as c (table_id text, coords jsonb, place integer, depth smallint, measure text,
                value integer, status text, network boolean)`,
      [releaseId, JSON.stringify(cells.slice(at, at + CELLS_AT_ONCE))],
    );
  }
}
