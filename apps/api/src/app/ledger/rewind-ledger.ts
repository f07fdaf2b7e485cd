import { type QueryRunner } from 'typeorm';

/** Takes spells and flows of `force` back to what the snapshots before `from` made of them: events of periods that end on
 *  or after that day go, so do spells that began then, and spells that ended then stand again. */
export async function rewindLedger(runner: QueryRunner, force: string, from: string): Promise<void> {
  await runner.query('delete from workforce.flow where force = $1 and as_at >= $2::date', [force, from]);
  await runner.query('delete from workforce.spell where force = $1 and valid_from >= $2::date', [
    force,
    from,
  ]);
  await runner.query(
    `update workforce.spell set valid_to = 'infinity', closed_by = null
      where force = $1 and valid_to >= $2::date and valid_to < 'infinity'`,
    [force, from],
  );
}
