import { type Vocabulary } from '@muster/ingest';
import { type QueryRunner } from 'typeorm';

/** Stores the codes that `after` has and `before` has not. The caller holds the import lock of the force, so that nobody
 *  else gives out the same numbers. */
export async function extendVocabulary(
  runner: QueryRunner,
  force: string,
  before: Vocabulary,
  after: Vocabulary,
): Promise<void> {
  for (const [dimension, codes] of Object.entries(after)) {
    const known = before[dimension]?.length ?? 0;
    if (codes.length === known) continue;
    await runner.query(
      `insert into workforce.vocabulary (force, dimension, id, code)
       select $1, $2, $3 + place, code from unnest($4::text[]) with ordinality as fresh (code, place)`,
      [force, dimension, known, codes.slice(known)],
    );
  }
}
