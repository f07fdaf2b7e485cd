import { type MigrationInterface, type QueryRunner } from 'typeorm';

const CODED = [
  ['workforce_type', 'Code of the workforce type in vocabulary, 0 when not held', 'PERSONAL'],
  ['rank', 'Code of the rank or grade in vocabulary, 0 when not held', 'PERSONAL'],
  ['unit', 'Code of the unit in vocabulary, 0 when not held', 'PERSONAL'],
  ['contract', 'Code of the contract in vocabulary, 0 when not held', 'PERSONAL'],
  ['ethnicity', 'Code of the ethnicity in vocabulary, 0 when not held', 'SPECIAL-CATEGORY'],
  ['sex', 'Code of the sex in vocabulary, 0 when not held', 'PERSONAL'],
  ['age_band', 'Code of the age band in vocabulary, 0 when not held', 'PERSONAL'],
  ['disability', 'Code of the disability status in vocabulary, 0 when not held', 'SPECIAL-CATEGORY'],
  ['religion', 'Code of the religion in vocabulary, 0 when not held', 'SPECIAL-CATEGORY'],
  ['orientation', 'Code of the sexual orientation in vocabulary, 0 when not held', 'SPECIAL-CATEGORY'],
  ...[1, 2, 3, 4, 5, 6].map((slot) => [
    `extra_${slot}`,
    `Code in vocabulary of the extra dimension that holds slot ${slot} of the force, 0 when not held`,
    'SPECIAL-CATEGORY',
  ]),
] as const;

const SNAPSHOT_COLUMNS = {
  id: 'Random id of the snapshot. [Sensitivity: NONE]',
  force: 'Code of the force the file describes. [Sensitivity: NONE]',
  as_at: 'Day at which the workforce is described. [Sensitivity: NONE]',
  state: 'Where the import stands. [Sensitivity: NONE]',
  mapping_id: 'Id of the mapping the file was read with. [Sensitivity: NONE]',
  mapping:
    'The mapping as it was used: column names and values of codes, no rows. [Sensitivity: OFFICIAL-SENSITIVE]',
  file_sha256: 'SHA-256 of the file as received, to recognise it again. [Sensitivity: OFFICIAL-SENSITIVE]',
  rows: 'Data rows read from the file. [Sensitivity: OFFICIAL-SENSITIVE]',
  headcount: 'People in post at the as-at date. [Sensitivity: OFFICIAL-SENSITIVE]',
  issues:
    'Problems found while the file was checked, without sensitive values. [Sensitivity: OFFICIAL-SENSITIVE]',
  change: 'What publication changes or has changed, in counts. [Sensitivity: OFFICIAL-SENSITIVE]',
  not_held: 'Dimensions and fields that the file does not hold. [Sensitivity: NONE]',
  progress: 'Share 0 to 1 of the current step, null when it cannot be told. [Sensitivity: NONE]',
  message: 'One sentence on the current step for the person who waits. [Sensitivity: NONE]',
  created_by: 'Username of the person who brought the file. [Sensitivity: PERSONAL]',
  created_at: 'When the file arrived. [Sensitivity: NONE]',
  published_by: 'Username of the person who confirmed it. [Sensitivity: PERSONAL]',
  published_at: 'When it began to count. [Sensitivity: NONE]',
  undone_by: 'Username of the person who took it back. [Sensitivity: PERSONAL]',
  undone_at: 'When it was taken back. [Sensitivity: NONE]',
  undo_reason: 'Why it was taken back, in the words of that person. [Sensitivity: OFFICIAL-SENSITIVE]',
  duplicate_of:
    'The earlier snapshot with the same file, when this one was recognised as loaded. [Sensitivity: NONE]',
};

const SPELL_COLUMNS = {
  force: 'Code of the force; the partition. [Sensitivity: NONE]',
  person:
    'Keyed pseudonym of the person within the force; the key is not in this database. [Sensitivity: PERSONAL]',
  valid_from: 'As-at date of the snapshot that first showed this state. [Sensitivity: PERSONAL]',
  valid_to:
    'As-at date of the snapshot that no longer showed it, exclusive; infinity while it stands. [Sensitivity: PERSONAL]',
  ...Object.fromEntries(CODED.map(([name, meaning, tag]) => [name, `${meaning}. [Sensitivity: ${tag}]`])),
  fte: 'Full-time equivalent in hundredths, -1 when not held. [Sensitivity: PERSONAL]',
  service_start: 'First day of service, null when not held or empty. [Sensitivity: PERSONAL]',
  rank_start: 'First day in the rank, null when not held or empty. [Sensitivity: PERSONAL]',
  opened_by: 'Snapshot whose publication opened the spell. [Sensitivity: NONE]',
  closed_by: 'Snapshot whose publication closed it, null while it stands. [Sensitivity: NONE]',
};

const FLOW_COLUMNS = {
  force: 'Code of the force; the partition. [Sensitivity: NONE]',
  person: 'Keyed pseudonym of the person within the force. [Sensitivity: PERSONAL]',
  kind: 'joiner, rejoiner, leaver, promotion, demotion, transfer or conversion. [Sensitivity: PERSONAL]',
  previous_as_at: 'As-at date of the snapshot before: the event lies after it. [Sensitivity: PERSONAL]',
  as_at: 'As-at date of the snapshot that showed the event: it lies on or before it. [Sensitivity: PERSONAL]',
  snapshot: 'Snapshot whose publication found the event. [Sensitivity: NONE]',
  from_workforce_type: 'Workforce type before, null for someone not in post before. [Sensitivity: PERSONAL]',
  to_workforce_type: 'Workforce type after, null for a leaver. [Sensitivity: PERSONAL]',
  from_rank: 'Rank before, null for someone not in post before. [Sensitivity: PERSONAL]',
  to_rank: 'Rank after, null for a leaver. [Sensitivity: PERSONAL]',
  from_unit: 'Unit before, null for someone not in post before. [Sensitivity: PERSONAL]',
  to_unit: 'Unit after, null for a leaver. [Sensitivity: PERSONAL]',
  leaving_date: 'Last day of service as the file gives it, null when it does not. [Sensitivity: PERSONAL]',
  leaving_reason:
    'Code of the leaving reason in vocabulary, null when the file does not list the leaver. [Sensitivity: SPECIAL-CATEGORY]',
};

/** Snapshots, what they brought, and the spells and flows derived from them (docs/adr/0004). */
export class CreateWorkforce1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createSnapshots(runner);
    await createVocabulary(runner);
    await createSpellsAndFlows(runner);
    await createPrepareForce(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function workforce.prepare_force(text)');
    await runner.query(
      'drop table workforce.flow, workforce.spell, workforce.generation, workforce.extra_slot, workforce.vocabulary',
    );
    await runner.query('drop table workforce.snapshot_content, workforce.snapshot');
    await runner.query('drop function workforce.keep_content()');
  }
}

async function createSnapshots(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.snapshot (
      id uuid primary key default gen_random_uuid(),
      force text not null check (force ~ '^[A-Z][A-Z0-9-]{1,15}$'),
      as_at date not null check (isfinite(as_at)),
      state text not null default 'screening' check (state in
        ('screening', 'refused', 'ready', 'publishing', 'published', 'undone', 'discarded', 'failed')),
      mapping_id text not null,
      mapping jsonb not null,
      file_sha256 bytea check (octet_length(file_sha256) = 32),
      rows integer check (rows >= 0),
      headcount integer check (headcount >= 0),
      issues jsonb not null default '[]',
      change jsonb,
      not_held text[] not null default '{}',
      progress real check (progress between 0 and 1),
      message text not null default '',
      created_by text not null,
      created_at timestamptz not null default now(),
      published_by text,
      published_at timestamptz,
      undone_by text,
      undone_at timestamptz,
      undo_reason text,
      duplicate_of uuid references workforce.snapshot (id),
      check (state not in ('published', 'undone') or (published_by is not null and published_at is not null)),
      check (state <> 'undone' or (undone_by is not null and undone_at is not null and undo_reason is not null))
    )`);
  await runner.query(
    `create unique index snapshot_published_once on workforce.snapshot (force, as_at) where state = 'published'`,
  );
  await runner.query('create index snapshot_by_force on workforce.snapshot (force, as_at desc)');
  await describe(
    runner,
    'snapshot',
    'Files that describe a workforce at one day, and what became of them',
    SNAPSHOT_COLUMNS,
  );
  await runner.query('grant select, insert on workforce.snapshot to muster_api');
  await runner.query(`
    grant update (state, mapping_id, mapping, file_sha256, rows, headcount, issues, change, not_held, progress, message,
      published_by, published_at, undone_by, undone_at, undo_reason, duplicate_of) on workforce.snapshot to muster_api`);

  await runner.query(`
    create table workforce.snapshot_content (
      snapshot_id uuid not null references workforce.snapshot (id),
      seq integer not null check (seq >= 0),
      bytes bytea not null,
      primary key (snapshot_id, seq)
    )`);
  // The pieces are compressed already: trying again costs time and saves nothing.
  await runner.query('alter table workforce.snapshot_content alter column bytes set storage external');
  await describe(
    runner,
    'snapshot_content',
    'The coded rows of a snapshot, kept so that spells can be rebuilt from them',
    {
      snapshot_id: 'The snapshot. [Sensitivity: NONE]',
      seq: 'Position of the piece, from 0. [Sensitivity: NONE]',
      bytes: 'Piece of the zstd-compressed binary COPY stream of coded rows. [Sensitivity: SPECIAL-CATEGORY]',
    },
  );
  await runner.query(`
    create function workforce.keep_content() returns trigger language plpgsql
      set search_path = pg_catalog, pg_temp as $$
    begin
      if exists (select from workforce.snapshot where id = old.snapshot_id and state in ('published', 'undone')) then
        raise exception 'the content of a snapshot that has counted is kept' using errcode = 'restrict_violation';
      end if;
      return old;
    end $$`);
  await runner.query(`
    create trigger keep_content before delete on workforce.snapshot_content
      for each row execute function workforce.keep_content()`);
  await runner.query('grant select, insert, delete on workforce.snapshot_content to muster_api');
}

async function createVocabulary(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.vocabulary (
      force text not null,
      dimension text not null,
      id smallint not null check (id > 0),
      code text not null check (code <> ''),
      primary key (force, dimension, id),
      unique (force, dimension, code)
    )`);
  await describe(
    runner,
    'vocabulary',
    'The numbers that stand for the codes of a force in spells and flows',
    {
      force: 'Code of the force. [Sensitivity: NONE]',
      dimension: 'Dimension, or leaving-reason. [Sensitivity: NONE]',
      id: 'Number of the code, from 1, never reused; 0 stands for not held. [Sensitivity: NONE]',
      code: 'The code, as classifications, ladders or the force name it. [Sensitivity: OFFICIAL-SENSITIVE]',
    },
  );
  await runner.query('grant select, insert on workforce.vocabulary to muster_api');

  await runner.query(`
    create table workforce.extra_slot (
      force text not null,
      dimension text not null check (dimension ~ '^extra:[a-z][a-z0-9-]{0,39}$'),
      slot smallint not null check (slot between 1 and 6),
      primary key (force, dimension),
      unique (force, slot)
    )`);
  await describe(runner, 'extra_slot', 'Which column of a spell holds which extra dimension of a force', {
    force: 'Code of the force. [Sensitivity: NONE]',
    dimension: 'Extra dimension, extra:<id>. [Sensitivity: NONE]',
    slot: 'Number of the column extra_1 to extra_6, for ever. [Sensitivity: NONE]',
  });
  await runner.query('grant select, insert on workforce.extra_slot to muster_api');

  await runner.query(`
    create table workforce.generation (force text primary key, generation bigint not null check (generation > 0))`);
  await describe(runner, 'generation', 'How often the spells of a force have changed', {
    force: 'Code of the force. [Sensitivity: NONE]',
    generation: 'Goes up by one with each publication, undo and rebuild. [Sensitivity: NONE]',
  });
  await runner.query('grant select, insert, update on workforce.generation to muster_api');
}

async function createSpellsAndFlows(runner: QueryRunner): Promise<void> {
  // No foreign keys to snapshot: a check per row would double the time of an import, and only the ledger writes here.
  await runner.query(`
    create table workforce.spell (
      force text not null,
      person uuid not null,
      valid_from date not null,
      valid_to date not null default 'infinity',
      ${CODED.map(([name]) => `${name} smallint not null,`).join('\n      ')}
      fte smallint not null,
      service_start date,
      rank_start date,
      opened_by uuid not null,
      closed_by uuid,
      primary key (force, person, valid_from),
      constraint spell_lasts check (valid_from < valid_to),
      constraint spell_closed_by_someone check ((valid_to = 'infinity') = (closed_by is null))
    ) partition by list (force)`);
  await runner.query(
    `create unique index spell_open_once on workforce.spell (force, person) where valid_to = 'infinity'`,
  );
  await describe(
    runner,
    'spell',
    'One row per person and unchanged state, valid from a day up to, not including, a day',
    SPELL_COLUMNS,
  );
  await runner.query(
    'grant select, insert, delete, update (valid_to, closed_by) on workforce.spell to muster_api',
  );

  await runner.query(`
    create table workforce.flow (
      force text not null,
      person uuid not null,
      kind text not null check (kind in
        ('joiner', 'rejoiner', 'leaver', 'promotion', 'demotion', 'transfer', 'conversion')),
      previous_as_at date not null,
      as_at date not null,
      snapshot uuid not null,
      from_workforce_type smallint,
      to_workforce_type smallint,
      from_rank smallint,
      to_rank smallint,
      from_unit smallint,
      to_unit smallint,
      leaving_date date,
      leaving_reason smallint,
      primary key (force, as_at, person, kind),
      check (previous_as_at < as_at)
    ) partition by list (force)`);
  await describe(
    runner,
    'flow',
    'Events between two snapshots that follow each other: half-open period (previous_as_at, as_at]',
    FLOW_COLUMNS,
  );
  await runner.query('grant select, insert, delete on workforce.flow to muster_api');
}

/** The API may not create tables. This function of the owner makes the two partitions of a force and nothing else. A
 *  partition is made apart and attached, because that does not stop the readers of other forces. */
async function createPrepareForce(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function workforce.prepare_force(force text) returns void language plpgsql security definer
      set search_path = pg_catalog, pg_temp as $$
    declare
      parent text;
      partition text;
    begin
      if force is null or force !~ '^[A-Z][A-Z0-9-]{1,15}$' then
        raise exception 'not a force code' using errcode = 'invalid_parameter_value';
      end if;
      perform pg_advisory_xact_lock(7305006);
      foreach parent in array array['spell', 'flow'] loop
        partition := parent || '_' || lower(replace(force, '-', '_'));
        continue when to_regclass(format('workforce.%I', partition)) is not null;
        execute format('create table workforce.%I (like workforce.%I including all)', partition, parent);
        execute format('comment on table workforce.%I is %L', partition, 'Rows of ' || parent || ' of the force ' || force);
        execute format('alter table workforce.%I attach partition workforce.%I for values in (%L)', parent, partition, force);
      end loop;
    end $$`);
  await runner.query('revoke execute on function workforce.prepare_force(text) from public');
  await runner.query('grant execute on function workforce.prepare_force(text) to muster_api');
}

async function describe(
  runner: QueryRunner,
  table: string,
  meaning: string,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  await runner.query(`comment on table workforce.${table} is '${meaning}'`);
  for (const [column, comment] of Object.entries(columns)) {
    await runner.query(`comment on column workforce.${table}.${column} is '${comment}'`);
  }
}
