import { type CaseWritten } from '@muster/contracts';
import { type QueryRunner } from 'typeorm';

/** Where a case stands and how many entries it has, after a write. */
export async function readWritten(runner: QueryRunner, caseId: string): Promise<CaseWritten> {
  const [written] = (await runner.query(
    `select state, (select count(*)::int from cases.entry e where e.case_id = f.id) as entries
       from cases.case_file f where id = $1`,
    [caseId],
  )) as CaseWritten[];
  if (!written) throw new Error('a case went away in its own transaction');
  return written;
}
