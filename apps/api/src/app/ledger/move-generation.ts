import { type QueryRunner } from 'typeorm';

/** Channel on which a force is named whose spells have changed. */
export const GENERATION_CHANNEL = 'muster_generation';

/** Counts one more change of a force's spells and tells the listeners when the transaction commits. Returns the new
 *  generation. */
export async function moveGeneration(runner: QueryRunner, force: string): Promise<number> {
  const rows: { generation: string }[] = await runner.query(
    `insert into workforce.generation as g (force, generation) values ($1, 1)
       on conflict (force) do update set generation = g.generation + 1
     returning generation`,
    [force],
  );
  await runner.query('select pg_notify($1, $2)', [GENERATION_CHANNEL, force]);
  return Number(rows[0]?.generation);
}
