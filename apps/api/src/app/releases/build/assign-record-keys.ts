import { type CanQuery } from '../../ledger/can-query';

/** Gives a record key to everybody of a force who has none yet. */
export async function assignRecordKeys(runner: CanQuery, force: string): Promise<void> {
  await runner.query(
    `insert into disclosure.record_key (force, person)
     select distinct force, person from workforce.spell where force = $1
     on conflict do nothing`,
    [force],
  );
}
