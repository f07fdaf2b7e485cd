import { type SealedEntry } from '@muster/contracts';
import { type QueryRunner } from 'typeorm';

/** Adds entries to a case whose row the transaction has locked. `there` when exactly these were saved before (the answer to
 *  the first try got lost), `taken` when something else has one of their numbers or a number would be left out. */
export async function appendEntries(
  runner: QueryRunner,
  caseId: string,
  entries: readonly SealedEntry[],
): Promise<'saved' | 'there' | 'taken'> {
  const kept = (await runner.query(
    `select seq, id, class, encode(digest, 'hex') as digest from cases.entry where case_id = $1 order by seq`,
    [caseId],
  )) as { seq: number; id: string; class: string; digest: string }[];
  const isThere = entries.every((entry) => {
    const other = kept[entry.seq];
    return other?.id === entry.id && other.class === entry.class && other.digest === entry.digest;
  });
  if (isThere) return 'there';
  if (entries.some(({ seq }, place) => seq !== kept.length + place)) return 'taken';
  if (new Set([...kept, ...entries].map(({ id }) => id)).size < kept.length + entries.length) return 'taken';
  await runner.query(
    `insert into cases.entry (case_id, seq, id, class, ciphertext, digest)
     select $1, seq, id, class, decode(ciphertext, 'base64'), decode(digest, 'hex')
       from unnest($2::smallint[], $3::uuid[], $4::text[], $5::text[], $6::text[]) as e (seq, id, class, ciphertext, digest)`,
    [
      caseId,
      entries.map(({ seq }) => seq),
      entries.map(({ id }) => id),
      entries.map((entry) => entry.class),
      entries.map(({ ciphertext }) => ciphertext),
      entries.map(({ digest }) => digest),
    ],
  );
  return 'saved';
}
