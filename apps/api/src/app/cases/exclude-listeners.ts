import { type QueryRunner } from 'typeorm';

/** Shuts accounts out of a case. Returns how many were not shut out before; null, and nobody is, when one is not known. */
export async function excludeListeners(
  runner: QueryRunner,
  caseId: string,
  excluded: readonly string[],
): Promise<number | null> {
  const accounts = [...new Set(excluded)];
  const [known] = (await runner.query(
    'select count(*)::int as people from cases.person where id = any($1::uuid[])',
    [accounts],
  )) as { people: number }[];
  if (known?.people !== accounts.length) return null;
  const added = (await runner.query(
    `insert into cases.exclusion (case_id, account) select $1, unnest($2::uuid[]) on conflict do nothing
     returning account`,
    [caseId, accounts],
  )) as unknown[];
  return added.length;
}
