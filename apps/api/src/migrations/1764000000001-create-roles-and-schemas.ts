import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Roles without rights of their own and the schemas they use. `muster_api` serves requests and owns nothing;
 *  `muster_audit` owns the audit trail, so that nobody who serves requests can change it. Roles belong to the whole
 *  server, so another database of it may have made them already. */
export class CreateRolesAndSchemas1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const role of ['muster_api', 'muster_audit']) {
      await runner.query(`
        do $$ begin
          if not exists (select 1 from pg_roles where rolname = '${role}') then
            create role ${role} nologin nosuperuser nocreaterole nocreatedb;
          end if;
        exception when duplicate_object or unique_violation then null;
        end $$`);
      // An administrator may have made and granted the roles: then the login needs no right to do so.
      await runner.query(`
        do $$ begin
          if not pg_has_role('${role}', 'usage') then grant ${role} to current_user; end if;
        end $$`);
    }
    await runner.query('revoke all on schema public from public');
    for (const schema of ['access', 'reference', 'workforce']) {
      await runner.query(`create schema ${schema}`);
      await runner.query(`grant usage on schema ${schema} to muster_api`);
    }
    await runner.query('create schema audit authorization muster_audit');
    await runner.query('grant usage on schema audit to muster_api');
    await runner.query(`comment on schema access is 'Accounts and sessions'`);
    await runner.query(`comment on schema reference is 'Definitions and baselines: public reference data'`);
    await runner.query(
      `comment on schema workforce is 'Snapshots, spells and flows: pseudonymised records of people'`,
    );
    await runner.query(`comment on schema audit is 'Who did and asked what: append-only, chained by hash'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const schema of ['audit', 'workforce', 'reference', 'access'])
      await runner.query(`drop schema ${schema}`);
  }
}
