import { type RewrappedEntry } from '@muster/contracts';
import { type QueryRunner } from 'typeorm';
import { noteReaders } from './note-readers';
import { type ReaderKey } from './reader-key';

/** Puts other ciphertexts in the place of all that a case still has, and notes to whose keys they are encrypted. The case
 *  is locked by the transaction. False, and nothing is changed, unless every entry that is still kept comes along exactly
 *  once. */
export async function rewrapEntries(
  runner: QueryRunner,
  caseId: string,
  entries: readonly RewrappedEntry[],
  readers: readonly ReaderKey[],
): Promise<boolean> {
  const kept = (await runner.query(
    'select seq from cases.entry where case_id = $1 and ciphertext is not null order by seq',
    [caseId],
  )) as { seq: number }[];
  const given = entries.map(({ seq }) => seq).sort((a, b) => a - b);
  if (given.length !== kept.length || kept.some(({ seq }, place) => seq !== given[place])) return false;
  await runner.query(
    `update cases.entry e set ciphertext = decode(given.ciphertext, 'base64')
       from unnest($2::smallint[], $3::text[]) as given (seq, ciphertext)
      where e.case_id = $1 and e.seq = given.seq`,
    [caseId, entries.map(({ seq }) => seq), entries.map(({ ciphertext }) => ciphertext)],
  );
  await runner.query('delete from cases.reader where case_id = $1', [caseId]);
  await noteReaders(runner, caseId, readers);
  return true;
}
