import { type QueryRunner } from 'typeorm';
import { asReference } from './as-reference';

/** Finds and locks the case that people call by `reference`, however they typed it. Null when there is none. */
export async function findReference(
  runner: QueryRunner,
  reference: string,
): Promise<{ readonly id: string; readonly reference: string; readonly assignee: string | null } | null> {
  const [found] = (await runner.query(
    'select id, reference, assignee from cases.case_file where reference = $1 for no key update',
    [asReference(reference)],
  )) as { id: string; reference: string; assignee: string | null }[];
  return found ?? null;
}
