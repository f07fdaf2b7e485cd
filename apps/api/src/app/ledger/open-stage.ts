import { STAGE_COLUMNS } from '@muster/ingest';
import { type CopyStreamQuery } from 'pg-copy-streams';
import { type QueryRunner } from 'typeorm';
import { copyInto } from '../platform/postgres/copy-into';
import { connectionOf } from '../platform/postgres/connection-of';

/** What may wait in memory for the database, so that whoever makes the rows need not. */
const WAITING_BYTES = 4 << 20;

/** Makes the empty temporary table `ledger_stage` on the connection of `runner`, for a transaction or for as long as the
 *  connection is open, and opens the binary COPY that fills it. `held` are the columns of the stream in its order, for
 *  rows that were coded by an older program; every other column says *not held*. */
export async function openStage(
  runner: QueryRunner,
  lasting: 'transaction' | 'connection',
  held: readonly string[] = STAGE_COLUMNS.map(({ name }) => name),
): Promise<CopyStreamQuery> {
  const client = await connectionOf(runner);
  const columns = STAGE_COLUMNS.map(({ name, type }) => `${name} ${type} ${notHeld(name, type)}`).join(', ');
  await runner.query('drop table if exists pg_temp.ledger_stage, pg_temp.ledger_change');
  await runner.query(
    `create temp table ledger_stage (${columns}) on commit ${lasting === 'transaction' ? 'drop' : 'preserve rows'}`,
  );
  return copyInto(
    client,
    `copy pg_temp.ledger_stage (${held.map(known).join(', ')}) from stdin (format binary)`,
    { highWaterMark: WAITING_BYTES },
  );
}

function notHeld(name: string, type: (typeof STAGE_COLUMNS)[number]['type']): string {
  return type === 'int2' ? `default ${name === 'fte' ? -1 : 0}` : '';
}

/** The names come from the database and go into a statement: only those of columns may. */
function known(name: string): string {
  if (!STAGE_COLUMNS.some((column) => column.name === name)) {
    throw new Error('The content of a snapshot has a column that this program does not know');
  }
  return name;
}
