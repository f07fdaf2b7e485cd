import { Client } from 'pg';
import { type DatabaseLogin } from '../src/app/platform/postgres/database-address';

/** Removes every snapshot and everything derived from them, as no role of the application may. Cheaper between tests
 *  than another copy of the database. */
export async function emptyWorkforce(owner: DatabaseLogin): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query(
      `truncate workforce.event_feed, workforce.snapshot, workforce.vocabulary, workforce.extra_slot, workforce.generation,
         workforce.spell, workforce.flow, workforce.objection, workforce.withholding cascade`,
    );
  } finally {
    await client.end();
  }
}
