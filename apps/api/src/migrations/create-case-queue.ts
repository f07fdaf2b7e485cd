import { getConstructionPlans } from 'pg-boss';
import { type QueryRunner } from 'typeorm';

/** The schema of the queue of jobs, from the plans of its library. `muster_cases` works with it and creates nothing. What
 *  stands in it can be made anew at any time, so a backup leaves it out, and a rest of an earlier database goes. An update
 *  of the library that changes the schema needs a migration of its own (docs/adr/0027). */
export async function createCaseQueue(runner: QueryRunner): Promise<void> {
  await runner.query('drop schema if exists cases_jobs cascade');
  await runner.query('create schema cases_jobs');
  await runner.query(`comment on schema cases_jobs is 'Queue of jobs about cases; holds no id of a case'`);
  // The plans bring their own transaction; this one is the migration's.
  const plans = getConstructionPlans('cases_jobs', { createSchema: false })
    .replace(/^\s*BEGIN;/, '')
    .replace(/COMMIT;\s*$/, '');
  await runner.query(plans);
  await runner.query('grant usage on schema cases_jobs to muster_cases');
  await runner.query(
    'grant select, insert, update, delete on all tables in schema cases_jobs to muster_cases',
  );
  await runner.query('grant usage on all sequences in schema cases_jobs to muster_cases');
  await runner.query('revoke execute on all functions in schema cases_jobs from public');
  await runner.query('grant execute on all functions in schema cases_jobs to muster_cases');
}
