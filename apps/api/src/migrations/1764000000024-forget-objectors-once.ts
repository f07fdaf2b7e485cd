import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeColumns } from './describe-columns';

const COLUMNS = {
  key_forgotten_at:
    'When the number by which released counts knew the person was deleted on account of this notice; null before. [Sensitivity: PERSONAL]',
};

/** The record key of an objector goes once for each notice. Before, every withholding of a force deleted the keys of all
 *  whose notice stood: the same people were rounded anew each time, and every cell of theirs looked as if people had moved. */
export class ForgetObjectorsOnce1764000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table workforce.objection add column key_forgotten_at timestamptz');
    await describeColumns(runner, 'workforce.objection', COLUMNS);
    await runner.query(`
      update workforce.objection o set key_forgotten_at = w.finished_at
        from workforce.withholding w
       where w.force = o.force and o.recorded_at <= w.finished_at`);
    // A notice that is given again has a later day of recording. The clock is read when the rows are seen, because a
    // transaction may be older than a notice that it finds.
    await runner.query(`
      create or replace function release.forget_objectors(of_force text) returns void language sql security definer
        set search_path = pg_catalog, pg_temp as $$
        with fresh as (
          update workforce.objection set key_forgotten_at = clock_timestamp()
           where force = of_force and lifted_on is null
             and (key_forgotten_at is null or key_forgotten_at < recorded_at)
          returning person)
        delete from disclosure.record_key k using fresh where k.force = of_force and k.person = fresh.person
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function release.forget_objectors(of_force text) returns void language sql security definer
        set search_path = pg_catalog, pg_temp as $$
        delete from disclosure.record_key k
         using workforce.objection o
         where k.force = of_force and o.force = k.force and o.person = k.person and o.lifted_on is null
      $$`);
    await runner.query('alter table workforce.objection drop column key_forgotten_at');
  }
}
