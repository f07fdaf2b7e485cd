import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const GRANT_COLUMNS = {
  id: 'Random id of the grant. [Sensitivity: NONE]',
  username: 'Analyst who may count by the characteristic. [Sensitivity: PERSONAL]',
  dimension: 'Which one: religion, orientation, disability or gender. [Sensitivity: NONE]',
  from_day: 'First day on which it is valid. [Sensitivity: NONE]',
  until_day: 'Last day on which it is valid. [Sensitivity: NONE]',
  purpose: 'What the counts are needed for. [Sensitivity: OFFICIAL-SENSITIVE]',
  granted_by: 'Data protection officer who gave it, never the analyst. [Sensitivity: PERSONAL]',
  granted_at: 'When it was given. [Sensitivity: NONE]',
  ended_by: 'Who ended it before its last day, null while it stands. [Sensitivity: PERSONAL]',
  ended_at: 'When it was ended, null while it stands. [Sensitivity: NONE]',
};

const HOLDER_COLUMNS = {
  id: 'Random id. [Sensitivity: NONE]',
  force: 'Code of the force. [Sensitivity: NONE]',
  username: 'Account of the office-holder. [Sensitivity: PERSONAL]',
  office: 'The office, as it is printed across the list. [Sensitivity: PERSONAL]',
  seat: 'One of the six places, free again when the office has ended. [Sensitivity: NONE]',
  proposed_by: 'Who proposed the person. [Sensitivity: PERSONAL]',
  proposed_at: 'When. [Sensitivity: NONE]',
  confirmed_by: 'Second person, who agreed; null before. [Sensitivity: PERSONAL]',
  confirmed_at: 'When; null before. [Sensitivity: NONE]',
  ended_by: 'Who ended it; null while it stands. [Sensitivity: PERSONAL]',
  ended_at: 'When; null while it stands. [Sensitivity: NONE]',
};

const LIST_COLUMNS = {
  release_id: 'The release beside which the list was counted. [Sensitivity: NONE]',
  version: 'Version of the definition of the list. [Sensitivity: NONE]',
  lines: 'What each line says: a count of five and more, few or none. [Sensitivity: OFFICIAL-SENSITIVE]',
  year: 'Financial year of its flows, null without any. [Sensitivity: NONE]',
  is_open: 'Whether the audit found that it may be opened. [Sensitivity: NONE]',
  checked_at: 'When the audit had ended. [Sensitivity: NONE]',
};

/** Leave for analysts to count by a sensitive characteristic, and who may open the office-holders' list
 *  (docs/compliance/office-holders-list.md). The rules about who may not be the same person stand here, so that two
 *  requests at once cannot pass them. */
export class CreateGrantsAndOfficeHolders1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createGrant(runner);
    await createHolder(runner);
    await createList(runner);
    await dropDiscardedList(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger drop_discarded_list on release.release');
    await runner.query('drop function disclosure.drop_discarded_list()');
    await runner.query('drop function access.office_list_of(text, text)');
    await runner.query('drop table disclosure.office_list');
    await runner.query('drop table access.office_holder, access.sensitive_grant');
  }
}

async function createGrant(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table access.sensitive_grant (
      id uuid primary key default gen_random_uuid(),
      username text not null references access.account (username),
      dimension text not null check (dimension in ('religion', 'orientation', 'disability', 'gender')),
      from_day date not null check (isfinite(from_day)),
      until_day date not null check (until_day >= from_day and until_day <= from_day + interval '12 months'),
      purpose text not null check (length(purpose) between 10 and 200),
      granted_by text not null references access.account (username) check (granted_by <> username),
      granted_at timestamptz not null,
      ended_by text,
      ended_at timestamptz,
      check (num_nonnulls(ended_by, ended_at) in (0, 2))
    )`);
  await runner.query('create index on access.sensitive_grant (username, dimension)');
  await describeRelation(
    runner,
    'table access.sensitive_grant',
    'Time-limited leave for an analyst to count by a sensitive characteristic. Rows are ended, never deleted',
    GRANT_COLUMNS,
  );
  await runner.query('grant select, insert on access.sensitive_grant to muster_api');
  await runner.query('grant update (ended_by, ended_at) on access.sensitive_grant to muster_api');
}

async function createHolder(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table access.office_holder (
      id uuid primary key default gen_random_uuid(),
      force text not null,
      username text not null references access.account (username),
      office text not null check (length(office) between 3 and 80),
      seat smallint not null check (seat between 1 and 6),
      proposed_by text not null references access.account (username) check (proposed_by <> username),
      proposed_at timestamptz not null,
      confirmed_by text references access.account (username)
        check (confirmed_by <> username and confirmed_by <> proposed_by),
      confirmed_at timestamptz,
      ended_by text,
      ended_at timestamptz,
      check (num_nonnulls(confirmed_by, confirmed_at) in (0, 2)),
      check (num_nonnulls(ended_by, ended_at) in (0, 2))
    )`);
  await runner.query(
    'create unique index office_holder_seat on access.office_holder (force, seat) where ended_at is null',
  );
  await runner.query(
    'create unique index office_holder_person on access.office_holder (force, username) where ended_at is null',
  );
  await describeRelation(
    runner,
    'table access.office_holder',
    'Who may open the office-holders list: at most six at a time in a force, named by two people',
    HOLDER_COLUMNS,
  );
  await runner.query('grant select, insert on access.office_holder to muster_api');
  await runner.query(
    'grant update (confirmed_by, confirmed_at, ended_by, ended_at) on access.office_holder to muster_api',
  );
}

/** True counts, so the API cannot read the table. One function of the owner gives it the lines of the release in force, to
 *  a confirmed office-holder with an open account, and only when the list is open. */
async function createList(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table disclosure.office_list (
      release_id uuid primary key references release.release (id),
      version text not null,
      lines jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) <= 40),
      year text,
      is_open boolean not null,
      checked_at timestamptz not null
    )`);
  await describeRelation(
    runner,
    'table disclosure.office_list',
    'The office-holders list of each release',
    LIST_COLUMNS,
  );
  await runner.query('grant select, insert on disclosure.office_list to muster_builder');
  await runner.query(`
    create function access.office_list_of(holder text, asked text)
      returns table (release_id uuid, period text, as_at date, lines jsonb)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.id, r.period, r.as_at, l.lines
      from release.in_force f
      join release.release r on r.id = f.release_id and r.state = 'published'
      join disclosure.office_list l on l.release_id = r.id and l.is_open
     where f.force = asked
       and exists (select from access.office_holder h join access.account a using (username)
                    where h.force = asked and h.username = holder and h.confirmed_at is not null
                      and h.ended_at is null and a.disabled_at is null and not ('administrator' = any (a.roles)))
    $$`);
  await runner.query('revoke execute on function access.office_list_of(text, text) from public');
  await runner.query('grant execute on function access.office_list_of(text, text) to muster_api');
}

/** The list goes with the rows of a release that is discarded. With the rights of the owner, because those who discard may
 *  read neither. */
async function dropDiscardedList(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function disclosure.drop_discarded_list() returns trigger language plpgsql security definer
      set search_path = pg_catalog, pg_temp as $$
    begin
      delete from disclosure.office_list where release_id = new.id;
      return null;
    end $$`);
  await runner.query(`
    create trigger drop_discarded_list after update of state on release.release for each row
      when (new.state = 'discarded' and old.state <> 'discarded') execute function disclosure.drop_discarded_list()`);
}
