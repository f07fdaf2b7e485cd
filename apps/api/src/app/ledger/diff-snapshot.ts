import { type QueryRunner } from 'typeorm';
import { STATE_COLUMNS } from './state-columns';

/** People in post in the staged file: those without a leaving date on or before the as-at date ($2 of every statement
 *  that uses it). */
export const IN_POST = '(leaving_date is null or leaving_date > $2::date)';

const states = (alias: string) => STATE_COLUMNS.map((name) => `${alias}.${name}`).join(', ');

/** Fills the temporary table `ledger_change` with one row per person whose state differs between the staged file and the
 *  spells that stand: `was_in_post`, `in_post`, the state now and what flows need of the state standing. */
export async function diffSnapshot(runner: QueryRunner, force: string, asAt: string): Promise<void> {
  // Both sides are hashed whole; the default of 4 MB would send them to disk.
  await runner.query(`set local work_mem = '64MB'`);
  await runner.query(
    `create temp table ledger_change on commit drop as
     select person, standing.force is not null as was_in_post, present.person is not null as in_post,
            standing.workforce_type as from_workforce_type, standing.rank as from_rank, standing.unit as from_unit,
            ${states('present')}
       from (select * from pg_temp.ledger_stage where ${IN_POST}) present
       full join (select * from workforce.spell where force = $1 and valid_to = 'infinity') standing using (person)
      where standing.force is null or present.workforce_type is null
         or (${states('present')}) is distinct from (${states('standing')})`,
    [force, asAt],
  );
  await runner.query('analyze pg_temp.ledger_change (person, was_in_post, in_post)');
}
