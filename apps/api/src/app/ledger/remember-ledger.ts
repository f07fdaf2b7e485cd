import { type QueryRunner } from 'typeorm';

/** Earlier than every as-at date: the whole history of a force. */
export const BEGINNING = '-infinity';

/** Keeps a copy of what `rewindLedger` takes away, until the transaction ends, in the temporary tables
 *  `ledger_spell_before` and `ledger_flow_before`: spells valid on or after `from`, flows of periods that end then. */
export async function rememberLedger(runner: QueryRunner, force: string, from: string): Promise<void> {
  await runner.query('drop table if exists pg_temp.ledger_spell_before, pg_temp.ledger_flow_before');
  await runner.query(
    `create temp table ledger_spell_before on commit drop as
     select * from workforce.spell where force = $1 and valid_to > $2::date`,
    [force, from],
  );
  await runner.query(
    `create temp table ledger_flow_before on commit drop as
     select * from workforce.flow where force = $1 and as_at >= $2::date`,
    [force, from],
  );
}
