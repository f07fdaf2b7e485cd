import { type QueryRunner } from 'typeorm';

/** What is written into the record of the case about a step of an opening; null when the case is gone. An opening that the
 *  colleague must not know of leaves another word, which row-level security does not show them. */
export async function eventOfOpening(
  runner: QueryRunner,
  id: string,
  what: string,
): Promise<{ readonly caseId: string; readonly what: string; readonly detail: string } | null> {
  const [opening] = (await runner.query(
    `select case_id as "caseId", reason as detail, silence <> 'none' as silent
       from cases.break_glass where id = $1 and case_id is not null`,
    [id],
  )) as { caseId: string; detail: string; silent: boolean }[];
  if (!opening) return null;
  const { silent, ...said } = opening;
  return { ...said, what: silent ? `${what}-silently` : what };
}
