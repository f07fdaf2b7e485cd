import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { countCaseFunnel } from './count-case-funnel';
import { createCaseCustody } from './create-case-custody';
import { createCaseQueue } from './create-case-queue';
import { createCaseRetention } from './create-case-retention';
import { createCaseTally } from './create-case-tally';
import { protectCaseUpkeep } from './protect-case-upkeep';

/** Policies that stand on tables of the fourteenth migration. */
const EARLIER = [
  ...['case_file', 'entry', 'reader', 'exclusion', 'due_check', 'event'].map(
    (table) => `custodian_select on cases.${table}`,
  ),
  ...['custodian_update on cases.case_file', 'custodian_update on cases.entry'],
  ...['custodian_insert on cases.reader', 'custodian_delete on cases.reader'],
  'silence on cases.event',
];

/** What happens to cases by the clock and by decision of two people: retention, legal holds, erasure, opening with the
 *  recovery key, totals, and the queue of jobs. */
export class KeepCasesInTime1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createCaseRetention(runner);
    await createCaseCustody(runner);
    await createCaseTally(runner);
    await protectCaseUpkeep(runner);
    await countCaseFunnel(runner);
    await createCaseQueue(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema cases_jobs cascade');
    await runner.query('drop trigger count_funnel on cases.case_file');
    await runner.query('drop trigger keep_held on cases.case_file');
    await runner.query('drop trigger keep_held on cases.entry');
    for (const policy of EARLIER) await runner.query(`drop policy ${policy}`);
    await runner.query('drop view cases.removal');
    await runner.query('drop index cases.case_file_closed_on_idx');
    await runner.query(`
      drop table cases.retention_notice, cases.retention_policy, cases.certificate, cases.legal_hold, cases.break_glass,
        cases.tick_queue, cases.tick_seen, cases.tally, cases.funnel, cases.counted`);
    await runner.query('drop function cases.count_funnel(), cases.keep_held_case(), cases.keep_held_entry()');
  }
}
