import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { createReleaseRules } from './create-release-rules';
import { createReleaseViews } from './create-release-views';
import { describeRelation } from './describe-relation';

const RECORD_KEY_COLUMNS = {
  force: 'Code of the force. [Sensitivity: NONE]',
  person: 'Keyed pseudonym of the person within the force. [Sensitivity: PERSONAL]',
  rkey: 'Random number of the person, made at first sight, the same for life, derived from nothing. [Sensitivity: PERSONAL]',
};

const CELL_STATE_COLUMNS = {
  release_id: 'Release that updated the cell. [Sensitivity: NONE]',
  cell_key: 'Canonical name of the cell: whom it counts. [Sensitivity: NONE]',
  status: 'ok when a value was released, c when it was withheld. [Sensitivity: OFFICIAL-SENSITIVE]',
  value: 'Released value, null when withheld. [Sensitivity: OFFICIAL-SENSITIVE]',
  members:
    'Record keys of the people at that update, ascending, eight bytes each, big-endian. [Sensitivity: SPECIAL-CATEGORY]',
};

const RELEASE_COLUMNS = {
  id: 'Random id of the release. [Sensitivity: NONE]',
  force: 'Code of the force. [Sensitivity: NONE]',
  period: 'Calendar quarter, YYYY-Qn. [Sensitivity: NONE]',
  state:
    'building, auditing, breached, built, approved, published, archived, discarded or failed. [Sensitivity: NONE]',
  policy: 'Version of the disclosure policy it was built under, null until known. [Sensitivity: NONE]',
  rules:
    'Numbers of that policy that readers meet: rounding base, thresholds, how deep each role reads. [Sensitivity: NONE]',
  params_hash: 'SHA-256 of policy, lattice and snapshot, null until built. [Sensitivity: NONE]',
  snapshot: 'Snapshot that the stocks count, null until known. [Sensitivity: NONE]',
  as_at: 'Its as-at date. [Sensitivity: NONE]',
  base: 'Last release that had been published before, from which cells are held; null for the first. [Sensitivity: NONE]',
  dimensions: 'Dimensions by workforce type: codes, labels and groups. [Sensitivity: OFFICIAL-SENSITIVE]',
  tables:
    'Tables with their dimensions, categories, period and how deep each role reads. [Sensitivity: OFFICIAL-SENSITIVE]',
  notes: 'What is left out and why, in sentences. [Sensitivity: NONE]',
  report:
    'What the build and the audit found, with true counts of cells and people. [Sensitivity: OFFICIAL-SENSITIVE]',
  progress: 'Step that goes on, and how much of it is done; null when none does. [Sensitivity: NONE]',
  message: 'What went wrong, in one sentence. [Sensitivity: NONE]',
  purpose: 'Why it was asked for, in the words of that person. [Sensitivity: OFFICIAL-SENSITIVE]',
  built_by: 'Username of the person who built it, or command-line. [Sensitivity: PERSONAL]',
  started_at: 'When it was asked for. [Sensitivity: NONE]',
  built_at: 'When the audit had ended. [Sensitivity: NONE]',
  approved_by: 'Username of the second person. [Sensitivity: PERSONAL]',
  approved_at: 'When it was approved. [Sensitivity: NONE]',
  published_by: 'Username of the person who published it, or command-line. [Sensitivity: PERSONAL]',
  published_at: 'When readers could first read it. [Sensitivity: NONE]',
  ended_by: 'Username of the person who archived or discarded it, or command-line. [Sensitivity: PERSONAL]',
  ended_at: 'When it was archived or discarded. [Sensitivity: NONE]',
};

const CELL_COLUMNS = {
  release_id: 'The release. [Sensitivity: NONE]',
  table_id: 'Table of the release. [Sensitivity: NONE]',
  coords: 'Dimension and code; a dimension left out means everybody. [Sensitivity: NONE]',
  place: 'Position in the table, the same whatever is shown. [Sensitivity: NONE]',
  depth: 'How many dimensions coords names. [Sensitivity: NONE]',
  measure: 'stock, joiners, leavers or promotions. [Sensitivity: NONE]',
  value: 'Rounded number of people, null unless status is ok. [Sensitivity: OFFICIAL-SENSITIVE]',
  status:
    'What the board sees: ok, c (fewer than five, or withheld) or z (cannot exist). [Sensitivity: OFFICIAL-SENSITIVE]',
  network: 'Whether staff networks see the value as well. [Sensitivity: OFFICIAL-SENSITIVE]',
};

/** Releases, what they are made from, and what readers may see of them (docs/adr/0022). `muster_builder` makes releases and
 *  is the only role that reads record keys; `muster_reader` reads four views and nothing else of the database. */
export class CreateReleases1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRoles(runner);
    await createRelease(runner);
    await createCell(runner);
    await createUndisclosed(runner);
    await createReleaseRules(runner);
    await createReleaseViews(runner);
    await letBuilderRead(runner);
  }

  /** Roles stay: they belong to the whole server, and another database of it may use them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('set local role muster_audit');
    await runner.query(
      'revoke execute on function audit.append(text, text, text, text, text, jsonb) from muster_builder',
    );
    await runner.query('revoke usage on schema audit from muster_builder');
    await runner.query('reset role');
    await runner.query('revoke all on all tables in schema workforce from muster_builder');
    await runner.query('revoke usage on schema workforce from muster_builder');
    await runner.query('drop schema release, disclosure cascade');
  }
}

async function createRoles(runner: QueryRunner): Promise<void> {
  for (const role of ['muster_builder', 'muster_reader']) {
    await runner.query(`
      do $$ begin
        if not exists (select 1 from pg_roles where rolname = '${role}') then
          create role ${role} nologin nosuperuser nocreaterole nocreatedb;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$`);
    await runner.query(`
      do $$ begin
        if not pg_has_role('${role}', 'usage') then grant ${role} to current_user; end if;
      end $$`);
  }
  await runner.query('create schema release');
  await runner.query(
    `comment on schema release is 'Releases: protected counts, and what readers see of them'`,
  );
  await runner.query('grant usage on schema release to muster_api, muster_builder, muster_reader');
  await runner.query('create schema disclosure');
  await runner.query(
    `comment on schema disclosure is 'What protected counts are made from; only the builder of releases may read it'`,
  );
  await runner.query('grant usage on schema disclosure to muster_builder');
}

async function createRelease(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table release.release (
      id uuid primary key default gen_random_uuid(),
      force text not null check (force ~ '^[A-Z][A-Z0-9-]{1,15}$'),
      period text not null check (period ~ '^[0-9]{4}-Q[1-4]$'),
      state text not null default 'building' check (state in
        ('building', 'auditing', 'breached', 'built', 'approved', 'published', 'archived', 'discarded', 'failed')),
      policy text,
      rules jsonb,
      params_hash bytea check (octet_length(params_hash) = 32),
      snapshot uuid references workforce.snapshot (id),
      as_at date check (isfinite(as_at)),
      base uuid references release.release (id),
      dimensions jsonb,
      tables jsonb,
      notes jsonb not null default '[]',
      report jsonb,
      progress jsonb,
      message text not null default '',
      purpose text,
      built_by text not null,
      started_at timestamptz not null,
      built_at timestamptz,
      approved_by text,
      approved_at timestamptz,
      published_by text,
      published_at timestamptz,
      ended_by text,
      ended_at timestamptz,
      constraint release_has_two_people check (approved_by <> built_by and approved_by <> 'command-line'),
      constraint release_approved check (
        state not in ('approved', 'published', 'archived') or (approved_by is not null and approved_at is not null)),
      constraint release_published check (
        (state in ('published', 'archived')) = (published_by is not null and published_at is not null)),
      constraint release_built check (
        state not in ('breached', 'built', 'approved', 'published', 'archived')
        or num_nulls(policy, rules, params_hash, snapshot, as_at, dimensions, tables, report, built_at) = 0)
    )`);
  await runner.query(
    `create unique index release_open_once on release.release (force)
      where state in ('building', 'auditing', 'built', 'approved')`,
  );
  await runner.query(
    `create unique index release_published_once on release.release (force, period)
      where state in ('published', 'archived')`,
  );
  await describeRelation(
    runner,
    'table release.release',
    'Releases and what became of them',
    RELEASE_COLUMNS,
  );
  await runner.query('grant select on release.release to muster_api, muster_builder');
  await runner.query(
    'grant insert (force, period, built_by, started_at, purpose) on release.release to muster_api',
  );
  await runner.query(
    `grant update (state, approved_by, approved_at, published_by, published_at, ended_by, ended_at, progress)
       on release.release to muster_api`,
  );
  await runner.query(
    `grant update (state, policy, rules, params_hash, snapshot, as_at, base, dimensions, tables, notes, report, progress,
       message, built_at) on release.release to muster_builder`,
  );
  await runner.query(`
    create table release.in_force (
      force text primary key,
      release_id uuid not null unique references release.release (id)
    )`);
  await describeRelation(runner, 'table release.in_force', 'The release that readers are sent to', {
    force: 'Code of the force. [Sensitivity: NONE]',
    release_id: 'The release. [Sensitivity: NONE]',
  });
  await runner.query('grant select, insert, update, delete on release.in_force to muster_api');
}

async function createCell(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table release.cell (
      release_id uuid not null references release.release (id),
      table_id text not null,
      coords jsonb not null,
      place integer not null check (place >= 0),
      depth smallint not null check (depth between 0 and 3),
      measure text not null check (measure in ('stock', 'joiners', 'leavers', 'promotions')),
      value integer check (value >= 5 and value % 5 = 0),
      status text not null check (status in ('ok', 'c', 'z')),
      network boolean not null,
      primary key (release_id, table_id, coords),
      constraint cell_value_only_when_shown check ((value is not null) = (status = 'ok')),
      constraint cell_network_follows_board check (not network or (status = 'ok' and value >= 15))
    )`);
  await describeRelation(
    runner,
    'table release.cell',
    'Protected counts of releases; never changed',
    CELL_COLUMNS,
  );
  await runner.query('grant select, insert on release.cell to muster_builder');
}

/** Sixteen hexadecimal digits at the end of random UUIDs, which come from the server's strong random source and hold no
 *  version bits there. */
const RANDOM_BIGINT = `('x' || right(gen_random_uuid()::text, 12) || right(gen_random_uuid()::text, 4))::bit(64)::bigint`;

async function createUndisclosed(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table disclosure.record_key (
      force text not null,
      person uuid not null,
      rkey bigint not null default ${RANDOM_BIGINT},
      primary key (force, person)
    )`);
  await describeRelation(
    runner,
    'table disclosure.record_key',
    'The random number by which the rounding of counts knows a person',
    RECORD_KEY_COLUMNS,
  );
  await runner.query('grant select, insert (force, person) on disclosure.record_key to muster_builder');
  await runner.query(`
    create table disclosure.cell_state (
      release_id uuid not null references release.release (id),
      cell_key text not null,
      status text not null check (status in ('ok', 'c')),
      value integer,
      members bytea not null check (octet_length(members) % 8 = 0),
      primary key (release_id, cell_key),
      constraint cell_state_value check ((value is not null) = (status = 'ok'))
    )`);
  // Random numbers do not shrink: trying costs time.
  await runner.query('alter table disclosure.cell_state alter column members set storage external');
  await describeRelation(
    runner,
    'table disclosure.cell_state',
    'Cells as a release left them that updated them',
    CELL_STATE_COLUMNS,
  );
  await runner.query('grant select, insert on disclosure.cell_state to muster_builder');
}

/** What a build counts, and its line in the audit trail. */
async function letBuilderRead(runner: QueryRunner): Promise<void> {
  await runner.query('grant usage on schema workforce to muster_builder');
  await runner.query(
    `grant select on workforce.spell, workforce.flow, workforce.vocabulary, workforce.extra_slot, workforce.generation,
       workforce.snapshot, workforce.flow_reason, workforce.flow_entry_route, workforce.flow_away to muster_builder`,
  );
  await runner.query('set local role muster_audit');
  await runner.query('grant usage on schema audit to muster_builder');
  await runner.query(
    'grant execute on function audit.append(text, text, text, text, text, jsonb) to muster_builder',
  );
  await runner.query('reset role');
}
