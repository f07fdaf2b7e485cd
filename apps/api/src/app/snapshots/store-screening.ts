import { type ScreenOutcome, type ScreenRequest, STAGE_COLUMNS } from '@muster/ingest';
import { type QueryRunner } from 'typeorm';
import { type NewSnapshot } from './snapshot-store.service';

/** Id of the published snapshot that was made from the same bytes with the same mapping for the same day, or null. */
export async function publishedTwin(
  runner: QueryRunner,
  snapshot: NewSnapshot,
  sha256: Buffer,
): Promise<string | null> {
  const rows: { id: string }[] = await runner.query(
    `select id from workforce.snapshot
      where force = $1 and as_at = $2 and state = 'published' and file_sha256 = $3 and mapping = $4::jsonb`,
    [snapshot.force, snapshot.asAt, sha256, JSON.stringify(snapshot.mapping)],
  );
  return rows[0]?.id ?? null;
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
  for (const [dimension, codes] of Object.entries(outcome.vocabulary)) {
    const known = request.vocabulary[dimension]?.length ?? 0;
    if (codes.length === known) continue;
    await runner.query(
      `insert into workforce.vocabulary (force, dimension, id, code)
       select $1, $2, $3 + place, code from unnest($4::text[]) with ordinality as fresh (code, place)`,
      [snapshot.force, dimension, known, codes.slice(known)],
    );
  }
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
