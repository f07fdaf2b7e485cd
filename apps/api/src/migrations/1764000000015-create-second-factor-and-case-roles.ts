import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeColumns } from './describe-columns';
import { describeRelation } from './describe-relation';
import { showCasePeople } from './show-case-people';

const FACTOR_COLUMNS = {
  account_id: 'Whose second factor it is. [Sensitivity: PERSONAL]',
  secret:
    'Secret shared with the authenticator, sealed under a key outside the database. [Sensitivity: OFFICIAL-SENSITIVE]',
  begun_at: 'When the secret was made. [Sensitivity: PERSONAL]',
  confirmed_at: 'When a first code was right; null before, and nothing is asked for. [Sensitivity: PERSONAL]',
  last_counter:
    'Number of the 30-second step of the newest code that was used; earlier ones are refused. [Sensitivity: PERSONAL]',
};

const CODE_COLUMNS = {
  account_id: 'Whose recovery code it is. [Sensitivity: PERSONAL]',
  code_sha256:
    'SHA-256 of a code of 128 random bits; the row goes when the code is used. [Sensitivity: OFFICIAL-SENSITIVE]',
};

const ROLE_COLUMNS = {
  id: 'Random id of the grant. [Sensitivity: NONE]',
  username: 'Account that gets the role. [Sensitivity: PERSONAL]',
  role: 'listener, allocator or custodian. [Sensitivity: PERSONAL]',
  post: 'What a listener is for colleagues; null for other roles. [Sensitivity: PERSONAL]',
  proposed_by: 'First person, never the one who gets the role. [Sensitivity: PERSONAL]',
  proposed_at: 'When. [Sensitivity: NONE]',
  confirmed_by: 'Second person, who agreed; null before. [Sensitivity: PERSONAL]',
  confirmed_at: 'When; null before. [Sensitivity: NONE]',
  ended_by: 'Who ended the proposal or the role; null while it stands. [Sensitivity: PERSONAL]',
  ended_at: 'When; null while it stands. [Sensitivity: NONE]',
};

const RESET_COLUMNS = {
  id: 'Random id of the reset. [Sensitivity: NONE]',
  username: 'Account that lost its second factor. [Sensitivity: PERSONAL]',
  proposed_by: 'First person, never the one who lost it. [Sensitivity: PERSONAL]',
  proposed_at: 'When. [Sensitivity: NONE]',
  confirmed_by: 'Second person, who agreed; null before. [Sensitivity: PERSONAL]',
  confirmed_at: 'When the factor was removed; null before. [Sensitivity: NONE]',
  ended_by: 'Who took the proposal back; null while it stands. [Sensitivity: PERSONAL]',
  ended_at: 'When; null while it stands. [Sensitivity: NONE]',
};

/** Columns and rules of everything that two people decide about a third: the three are different. */
const BY_TWO = `
  proposed_by text not null references access.account (username) check (proposed_by <> username),
  proposed_at timestamptz not null,
  confirmed_by text references access.account (username)
    check (confirmed_by <> username and confirmed_by <> proposed_by),
  confirmed_at timestamptz,
  ended_by text references access.account (username) check (ended_by <> username),
  ended_at timestamptz,
  check (num_nonnulls(confirmed_by, confirmed_at) in (0, 2)),
  check (num_nonnulls(ended_by, ended_at) in (0, 2))`;

/** The second factor of an account, and the three roles that meet cases, which two people grant. An account may be
 *  without any role until then. Roles of cases that an administrator gave under the earlier rule are taken away. */
export class CreateSecondFactorAndCaseRoles1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFactor(runner);
    await createCaseRole(runner);
    await showCasePeople(runner, 'as granted');
    await createReset(runner);
    await allowOnlyGranted(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger case_roles_agree on access.account');
    await showCasePeople(runner, 'before posts');
    await runner.query('drop table access.factor_reset, access.case_role');
    await runner.query('drop function access.case_roles_agree()');
    await runner.query('drop table access.recovery_code, access.second_factor');
    await runner.query('alter table access.session drop column second_factor_at');
    // The earlier rule wants a role of every account; a closed account with the weakest one keeps its username.
    await runner.query(
      `update access.account set roles = array['scrutiny'], disabled_at = coalesce(disabled_at, now())
        where cardinality(roles) = 0`,
    );
    await runner.query('alter table access.account drop constraint account_roles_check');
    await runner.query(`
      alter table access.account add constraint account_roles_check check (cardinality(roles) > 0 and roles <@ array[
        'steward', 'analyst', 'plan-lead', 'board', 'network', 'scrutiny', 'listener', 'allocator', 'custodian', 'dpo',
        'administrator'])`);
  }
}

async function createFactor(runner: QueryRunner): Promise<void> {
  await runner.query('alter table access.session add column second_factor_at timestamptz');
  await describeColumns(runner, 'access.session', {
    second_factor_at: 'When the second factor was given; null before. [Sensitivity: PERSONAL]',
  });
  await runner.query(`
    create table access.second_factor (
      account_id uuid primary key references access.account on delete cascade,
      secret bytea not null check (length(secret) = 49),
      begun_at timestamptz not null,
      confirmed_at timestamptz,
      last_counter bigint,
      check (num_nonnulls(confirmed_at, last_counter) in (0, 2))
    )`);
  await describeRelation(
    runner,
    'table access.second_factor',
    'Time-based one-time codes (RFC 6238) asked for after the password',
    FACTOR_COLUMNS,
  );
  await runner.query(`
    create table access.recovery_code (
      account_id uuid not null references access.second_factor on delete cascade,
      code_sha256 bytea not null check (length(code_sha256) = 32),
      primary key (account_id, code_sha256)
    )`);
  await describeRelation(
    runner,
    'table access.recovery_code',
    'Codes that each serve once instead of the authenticator',
    CODE_COLUMNS,
  );
  await runner.query('grant select, insert, update, delete on access.second_factor to muster_api');
  await runner.query('grant select, insert, delete on access.recovery_code to muster_api');
}

async function createCaseRole(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table access.case_role (
      id uuid primary key default gen_random_uuid(),
      username text not null references access.account (username),
      role text not null check (role in ('listener', 'allocator', 'custodian')),
      post text check (post in ('listener', 'prap-coordinator', 'executive')),
      ${BY_TWO},
      check ((role = 'listener') = (post is not null))
    )`);
  await runner.query(
    'create unique index case_role_standing on access.case_role (username, role) where ended_at is null',
  );
  await describeRelation(
    runner,
    'table access.case_role',
    'Who meets cases, granted by two people. Rows are ended, never deleted',
    ROLE_COLUMNS,
  );
  await runner.query('grant select, insert on access.case_role to muster_api');
  await runner.query(
    'grant update (confirmed_by, confirmed_at, ended_by, ended_at) on access.case_role to muster_api',
  );
}

async function createReset(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table access.factor_reset (
      id uuid primary key default gen_random_uuid(),
      username text not null references access.account (username),
      ${BY_TWO}
    )`);
  await runner.query(
    `create unique index factor_reset_standing on access.factor_reset (username)
      where ended_at is null and confirmed_at is null`,
  );
  await describeRelation(
    runner,
    'table access.factor_reset',
    'Second factors removed by two people because somebody lost theirs',
    RESET_COLUMNS,
  );
  await runner.query('grant select, insert on access.factor_reset to muster_api');
  await runner.query(
    'grant update (confirmed_by, confirmed_at, ended_by, ended_at) on access.factor_reset to muster_api',
  );
}

/** At the end of each transaction an account has exactly the roles of cases that stand in `access.case_role`. */
async function allowOnlyGranted(runner: QueryRunner): Promise<void> {
  await runner.query('alter table access.account drop constraint account_roles_check');
  await runner.query(`
    alter table access.account add constraint account_roles_check check (roles <@ array[
      'steward', 'analyst', 'plan-lead', 'board', 'network', 'scrutiny', 'listener', 'allocator', 'custodian', 'dpo',
      'administrator'])`);
  await runner.query(
    `delete from access.session s using access.account a
      where a.id = s.account_id and a.roles && array['listener', 'allocator', 'custodian']`,
  );
  await runner.query(
    `update access.account set roles = array_remove(array_remove(array_remove(roles, 'listener'), 'allocator'), 'custodian')
      where roles && array['listener', 'allocator', 'custodian']`,
  );
  await runner.query(`
    create function access.case_roles_agree() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      if exists (
        select from access.account a
         where a.username = new.username
           and array(select held from unnest(a.roles) as held
                      where held in ('listener', 'allocator', 'custodian') order by held)
               <> array(select g.role from access.case_role g
                         where g.username = a.username and g.confirmed_at is not null and g.ended_at is null
                         order by g.role)) then
        raise exception 'roles of cases are granted by two people' using errcode = 'check_violation';
      end if;
      return null;
    end $$`);
  for (const table of ['account', 'case_role']) {
    await runner.query(`
      create constraint trigger case_roles_agree after insert or update on access.${table}
        deferrable initially deferred for each row execute function access.case_roles_agree()`);
  }
}
