import { type QueryRunner } from 'typeorm';
import { type Step } from './record-flows';
import { STATE_COLUMNS } from './state-columns';

/** Ends the spells of everybody in `ledger_change` who was in post and opens one for everybody who is. */
export async function turnSpells(runner: QueryRunner, step: Step): Promise<void> {
  await closeSpells(runner, step);
  // In the order of the indexes, so that their pages are filled one after the other and not at random.
  const columns = STATE_COLUMNS.join(', ');
  await runner.query(
    `insert into workforce.spell (force, person, valid_from, opened_by, ${columns})
     select $1, person, $2, $3, ${columns} from pg_temp.ledger_change where in_post
      order by person`,
    [step.force, step.asAt, step.id],
  );
}

/** Their places are known and stay while the force is locked. Any other way reads every spell to find a few, and it looks
 *  cheaper to a planner that has not yet counted a new partition. */
async function closeSpells(runner: QueryRunner, step: Step): Promise<void> {
  await runner.query('set local enable_indexscan = off; set local enable_bitmapscan = off');
  await runner.query(
    `update workforce.spell set valid_to = $2, closed_by = $3
      where force = $1 and ctid = any (array(select standing_place from pg_temp.ledger_change where was_in_post))
        and valid_to = 'infinity'`,
    [step.force, step.asAt, step.id],
  );
  await runner.query('set local enable_indexscan = on; set local enable_bitmapscan = on');
}
