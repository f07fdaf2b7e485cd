import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { countCaseFunnel } from './count-case-funnel';
import { countStepsBefore } from './count-steps-before';
import { endOpenings } from './end-openings';

/** Rows of a case besides its entries that tell what happened and who may not see it. */
const BESIDE = ['exclusion', 'due_check', 'event'];

/** Three rules that stood in the program alone or were counted short: an opening with the recovery key ends by the
 *  database, a legal hold keeps every row of a case, and whoever was heard counts as offered and accepted. */
export class EndCasesAndOpenings1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await endOpenings(runner, 'by the clock');
    for (const table of ['entry', ...BESIDE]) {
      await runner.query(`
        create trigger keep_held_row before delete on cases.${table}
          for each row execute function cases.keep_held_entry()`);
    }
    await runner.query('drop trigger count_funnel on cases.case_file');
    await runner.query('drop function cases.count_funnel()');
    await countStepsBefore(runner);
  }

  /** What was counted stays counted. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger count_funnel on cases.case_file');
    await runner.query('drop function cases.count_funnel()');
    await countCaseFunnel(runner);
    for (const table of ['entry', ...BESIDE]) {
      await runner.query(`drop trigger keep_held_row on cases.${table}`);
    }
    await endOpenings(runner, 'by jobs alone');
  }
}
