import { type QueryRunner } from 'typeorm';
import { STATE_COLUMNS } from './state-columns';

/** People in post in the staged file: those without a leaving date on or before the as-at date ($2 of every statement
 *  that uses it). */
export const IN_POST = '(leaving_date is null or leaving_date > $2::date)';

const states = (alias: string) => STATE_COLUMNS.map((name) => `${alias}.${name}`).join(', ');

/** What flows and the change of declaration need to know of the state before; it stands in `from_<column>`. */
const COMPARED = STATE_COLUMNS.filter((name) => !/^extra_|_start$/.test(name));

/** Fills the temporary table `ledger_change` with one row per person whose state differs between the staged file and the
 *  spells that stand: `was_in_post`, `in_post`, the row staged (that of a leaver too), where the standing spell lies and
 *  what it says (`from_rank` ...). */
export async function diffSnapshot(runner: QueryRunner, force: string, asAt: string): Promise<void> {
  // Both sides are hashed whole; the default of 4 MB would send them to disk.
  await runner.query(`set local work_mem = '64MB'`);
  await runner.query(
    `create temp table ledger_change on commit drop as
     select person, standing.force is not null as was_in_post, coalesce(present.in_post, false) as in_post,
            standing.place as standing_place,
            ${COMPARED.map((name) => `standing.${name} as from_${name}`).join(', ')},
            ${states('present')}, present.leaving_date, present.leaving_reason
       from (select *, ${IN_POST} as in_post from pg_temp.ledger_stage) present
       full join (select *, ctid as place from workforce.spell where force = $1 and valid_to = 'infinity') standing
            using (person)
      where (present.in_post or standing.force is not null)
        and (present.in_post is not true or standing.force is null
             or (${states('present')}) is distinct from (${states('standing')}))`,
    [force, asAt],
  );
  await runner.query('analyze pg_temp.ledger_change (person, was_in_post, in_post)');
}
