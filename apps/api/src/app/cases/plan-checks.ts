import { addDays, type ReferenceDate } from '@muster/domain';
import { type QueryRunner } from 'typeorm';

const CHECKS = [30, 90, 180] as const;

/** Notes the checks 30, 90 and 180 days after the conversation of `held`. Those that are noted stay as they are. */
export async function planChecks(runner: QueryRunner, caseId: string, held: ReferenceDate): Promise<void> {
  await runner.query(
    `insert into cases.due_check (case_id, after, due)
     select $1, after, due from unnest($2::text[], $3::date[]) as c (after, due) on conflict do nothing`,
    [caseId, CHECKS.map((days) => `${days}-days`), CHECKS.map((days) => addDays(held, days))],
  );
}
