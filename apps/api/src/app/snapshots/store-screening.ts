import { type ScreenOutcome, type ScreenRequest, STAGE_COLUMNS } from '@muster/ingest';
import { type QueryRunner } from 'typeorm';
import { extendVocabulary } from '../ledger/extend-vocabulary';
import { type NewSnapshot } from './snapshot-store.service';

/** The snapshot that was made from the same bytes with the same mapping for the same day, or null: it counts, or it was
 *  sent for the same reason and is on its way (`waits`). */
export async function findTwin(
  runner: QueryRunner,
  snapshot: NewSnapshot,
  sha256: Buffer,
): Promise<{ readonly id: string; readonly waits: boolean } | null> {
  const rows: { id: string; waits: boolean }[] = await runner.query(
    `select id, state <> 'published' as waits from workforce.snapshot
      where force = $1 and as_at = $2 and file_sha256 = $3 and mapping = $4::jsonb
        and (state = 'published'
             or (state in ('screening', 'ready', 'publishing') and reason is not distinct from $5))
      order by waits, created_at limit 1`,
    [snapshot.force, snapshot.asAt, sha256, JSON.stringify(snapshot.mapping), snapshot.reason],
  );
  return rows[0] ?? null;
}

/** Writes what screening found out, in the transaction that holds the content: counts, warnings, and the codes and extra
 *  dimensions that the force uses for the first time. */
export async function storeScreening(
  runner: QueryRunner,
  snapshot: NewSnapshot,
  request: ScreenRequest,
  outcome: ScreenOutcome,
  sha256: Buffer,
): Promise<void> {
  await extendVocabulary(runner, snapshot.force, request.vocabulary, outcome.vocabulary);
  for (const [dimension, slot] of Object.entries(outcome.extraSlots)) {
    if (request.extraSlots[dimension] !== undefined) continue;
    await runner.query('insert into workforce.extra_slot (force, dimension, slot) values ($1, $2, $3)', [
      snapshot.force,
      dimension,
      slot,
    ]);
  }
  await runner.query(
    `update workforce.snapshot
        set rows = $2, headcount = $3, issues = $4, not_held = $5, file_sha256 = $6, content_columns = $7
      where id = $1`,
    [
      snapshot.id,
      outcome.rows,
      outcome.inPost,
      JSON.stringify(outcome.issues),
      outcome.notHeld,
      sha256,
      STAGE_COLUMNS.map(({ name }) => name),
    ],
  );
}
