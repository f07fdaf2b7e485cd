import { type QueryRunner } from 'typeorm';
import { type ReaderKey } from './reader-key';

/** Notes to which listeners' keys the entries of a case are encrypted. */
export async function noteReaders(
  runner: QueryRunner,
  caseId: string,
  readers: readonly ReaderKey[],
): Promise<void> {
  await runner.query(
    `insert into cases.reader (case_id, account, recipient)
     select $1, account, recipient from unnest($2::uuid[], $3::text[]) as r (account, recipient)`,
    [caseId, readers.map(({ id }) => id), readers.map(({ recipient }) => recipient)],
  );
}
