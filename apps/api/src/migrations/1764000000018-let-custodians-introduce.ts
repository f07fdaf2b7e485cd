import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Custodians who lock a case anew may add entries to it, as long as their opening runs and is for a lost phrase or a
 *  listener who is gone: the entry that introduces a new key stands in the chain itself. */
export class LetCustodiansIntroduce1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy custodian_insert on cases.entry for insert to muster_cases
        with check (current_setting('muster.party', true) = 'custodian' and exists (
          select from cases.break_glass b where b.case_id = entry.case_id and b.agreed_at is not null and b.over_at is null
             and nullif(current_setting('muster.account', true), '')::uuid in (b.asked_by, b.agreed_by)
             and b.reason in ('lost-phrase', 'listener-gone')))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy custodian_insert on cases.entry');
  }
}
