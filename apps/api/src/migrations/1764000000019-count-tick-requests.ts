import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const JOB = `current_setting('muster.party', true) = 'job'`;

/** How many requests brought the ticks that wait, so that a flush never holds those of one or two cases. Which request
 *  brought which tick stands nowhere. */
export class CountTickRequests1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cases.tick_request (
        force text primary key,
        waiting integer not null check (waiting >= 0)
      )`);
    await describeRelation(
      runner,
      'table cases.tick_request',
      'How many requests brought the ticks that wait to be counted',
      {
        force: 'Code of the force. [Sensitivity: NONE]',
        waiting: 'Requests since ticks were last counted. [Sensitivity: OFFICIAL-SENSITIVE]',
      },
    );
    await runner.query('grant select, insert, update on cases.tick_request to muster_cases');
    await runner.query('alter table cases.tick_request enable row level security');
    await runner.query('alter table cases.tick_request force row level security');
    await runner.query(
      `create policy backup on cases.tick_request for select to current_user
         using (current_setting('muster.party', true) = 'backup')`,
    );
    await runner.query(
      `create policy job on cases.tick_request to muster_cases using (${JOB}) with check (${JOB})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cases.tick_request');
  }
}
