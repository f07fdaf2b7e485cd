import { type QueryRunner } from 'typeorm';
import { type Step } from './record-flows';
import { STATE_COLUMNS } from './state-columns';

/** Ends the spells of everybody in `ledger_change` who was in post and opens one for everybody who is. */
export async function turnSpells(runner: QueryRunner, step: Step): Promise<void> {
  await runner.query(
    `update workforce.spell s set valid_to = $2, closed_by = $3
       from pg_temp.ledger_change c
      where c.was_in_post and s.force = $1 and s.person = c.person and s.valid_to = 'infinity'`,
    [step.force, step.asAt, step.id],
  );
  // In the order of the indexes, so that their pages are filled one after the other and not at random.
  const columns = STATE_COLUMNS.join(', ');
  await runner.query(
    `insert into workforce.spell (force, person, valid_from, opened_by, ${columns})
     select $1, person, $2, $3, ${columns} from pg_temp.ledger_change where in_post
      order by person`,
    [step.force, step.asAt, step.id],
  );
}
