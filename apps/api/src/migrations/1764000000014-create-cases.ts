import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { createCaseTables } from './create-case-tables';
import { describeRelation } from './describe-relation';
import { showCasePeople } from './show-case-people';
import { protectCases } from './protect-cases';

/** Conversations in confidence. `muster_cases` serves them and reads nothing else of the database; whoever serves figures
 *  has no right here. Row-level security lets through what belongs to the person of the transaction, and nothing when the
 *  transaction does not say who that is. */
export class CreateCases1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRole(runner);
    await createCaseTables(runner);
    await showCasePeople(runner, 'before posts');
    await describePeople(runner);
    await protectCases(runner);
  }

  /** The role stays: it belongs to the whole server, and another database of it may use it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema cases cascade');
  }
}

async function createRole(runner: QueryRunner): Promise<void> {
  await runner.query(`
    do $$ begin
      if not exists (select 1 from pg_roles where rolname = 'muster_cases') then
        create role muster_cases nologin nosuperuser nocreaterole nocreatedb nobypassrls;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`);
  await runner.query(`
    do $$ begin
      if not pg_has_role('muster_cases', 'usage') then grant muster_cases to current_user; end if;
    end $$`);
  await runner.query('create schema cases');
  await runner.query(
    `comment on schema cases is 'Conversations in confidence: sealed entries, and what the server must know of them'`,
  );
  await runner.query('grant usage on schema cases to muster_cases');
}

async function describePeople(runner: QueryRunner): Promise<void> {
  await describeRelation(runner, 'view cases.person', 'Who stands behind an account, for cases', {
    id: 'The account. [Sensitivity: PERSONAL]',
    display_name: 'Name of the person. [Sensitivity: PERSONAL]',
    listens: 'Whether the account is open and may hold cases. [Sensitivity: PERSONAL]',
    post: 'listener, prap-coordinator or executive. [Sensitivity: PERSONAL]',
  });
  await runner.query('grant select on cases.person to muster_cases');
}
