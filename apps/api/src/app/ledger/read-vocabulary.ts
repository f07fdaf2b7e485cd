import { type Vocabulary } from '@muster/ingest';
import { type CanQuery } from './can-query';

/** Codes of a force by dimension, in the order of their ids (id = position + 1). */
export async function readVocabulary(runner: CanQuery, force: string): Promise<Vocabulary> {
  const rows = await runner.query<{ dimension: string; codes: string[] }[]>(
    `select dimension, array_agg(code order by id) as codes from workforce.vocabulary
      where force = $1 group by dimension`,
    [force],
  );
  return Object.fromEntries(rows.map(({ dimension, codes }) => [dimension, codes]));
}
