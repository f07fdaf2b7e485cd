import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { allowDefinitionKinds } from './allow-definition-kinds';
import { describeRelation } from './describe-relation';

const KINDS = [
  'classification',
  'grouping',
  'crosswalk',
  'rank-ladder',
  'force',
  'mapping',
  'baseline-table',
  'event-mapping',
] as const;

const FILE_COLUMNS = {
  id: 'Random id of the file. [Sensitivity: NONE]',
  kind: 'stages of a process, or published aggregates. [Sensitivity: NONE]',
  state: 'Where the import stands. [Sensitivity: NONE]',
  force: 'Code of the force whose process it is, null for published totals. [Sensitivity: NONE]',
  process: 'Id of the process, null for published totals. [Sensitivity: NONE]',
  period_from:
    'First day of the period in which the process was run, null for published totals. [Sensitivity: NONE]',
  period_to: 'Last day of that period, included. [Sensitivity: NONE]',
  mapping_id: 'Id of the mapping the file was read with. [Sensitivity: NONE]',
  mapping:
    'The mapping as it was used: column names and values of codes, no rows. [Sensitivity: OFFICIAL-SENSITIVE]',
  lists: 'Dimension to the classification in which its codes stand. [Sensitivity: NONE]',
  file_sha256: 'SHA-256 of the file as received, to recognise it again. [Sensitivity: OFFICIAL-SENSITIVE]',
  rows: 'Data rows read from the file. [Sensitivity: OFFICIAL-SENSITIVE]',
  issues: 'Problems found while the file was checked, without values. [Sensitivity: OFFICIAL-SENSITIVE]',
  holds:
    'What the file holds, for the person who confirms it: breakdowns and whole totals. [Sensitivity: OFFICIAL-SENSITIVE]',
  supersedes: 'Published files that this one replaces or replaced. [Sensitivity: NONE]',
  reissue_reason: 'Why it replaces them, in the words of that person. [Sensitivity: OFFICIAL-SENSITIVE]',
  created_by: 'Username of the person who brought the file. [Sensitivity: PERSONAL]',
  created_at: 'When the file arrived. [Sensitivity: NONE]',
  published_by: 'Username of the person who confirmed it. [Sensitivity: PERSONAL]',
  published_at: 'When it began to count. [Sensitivity: NONE]',
  undone_by: 'Username of the person who took it back. [Sensitivity: PERSONAL]',
  undone_at: 'When it was taken back. [Sensitivity: NONE]',
  undo_reason: 'Why it was taken back, in the words of that person. [Sensitivity: OFFICIAL-SENSITIVE]',
  duplicate_of: 'The file with the same bytes that counts already. [Sensitivity: NONE]',
};

const STAGE_COLUMNS = {
  count_file: 'The file that brought it. [Sensitivity: NONE]',
  breakdown: 'Dimensions of the group, in order of name; empty for everybody. [Sensitivity: NONE]',
  codes: 'Code of the group in each of these dimensions. [Sensitivity: SPECIAL-CATEGORY]',
  stage: 'Code of the stage. [Sensitivity: NONE]',
  status: 'Whether there is a count: shown, withheld by who sent it, or not held. [Sensitivity: NONE]',
  count: 'People of the group who reached the stage, null unless shown. [Sensitivity: SPECIAL-CATEGORY]',
};

const FIGURE_COLUMNS = {
  count_file: 'The file that brought it. [Sensitivity: NONE]',
  seq: 'Position in the file, from 0. [Sensitivity: NONE]',
  measure: 'What is counted, from a closed list. [Sensitivity: NONE]',
  place: 'Code of a force or of an area. [Sensitivity: NONE]',
  period_from: 'First day of the period; the day of a stock. [Sensitivity: NONE]',
  period_to: 'Last day of the period, included. [Sensitivity: NONE]',
  population: 'Workforce type that is counted. [Sensitivity: NONE]',
  dimension: 'Dimension of a part, null for a total. [Sensitivity: NONE]',
  list: 'Classification or grouping of the category, null for a total. [Sensitivity: NONE]',
  category: 'Code of the part, null for a total. [Sensitivity: NONE]',
  unit: 'headcount, fte or cases. [Sensitivity: NONE]',
  status: 'Whether there is a value: shown, withheld by the publisher, or not held. [Sensitivity: NONE]',
  value: 'The published value, null unless shown. [Sensitivity: NONE]',
  source: 'Publisher and publication, as it must be quoted. [Sensitivity: NONE]',
  url: 'Where it was published, null when not given. [Sensitivity: NONE]',
  licence: 'Licence or kind of the source, null when not given. [Sensitivity: NONE]',
};

/** Counts that arrive as counts: stages of a process and published totals, with the files that brought them. A row of
 *  people is tallied in memory before it comes here, so that nothing in these tables is about one person. */
export class CreateProcessesAndAggregates1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allowDefinitionKinds(runner, [...KINDS, 'process']);
    await runner.query(`
      create table workforce.count_file (
        id uuid primary key,
        kind text not null check (kind in ('stages', 'aggregates')),
        state text not null check (state in
          ('refused', 'ready', 'published', 'superseded', 'undone', 'discarded')),
        force text check (force ~ '^[A-Z][A-Z0-9-]{1,15}$'),
        process text,
        period_from date check (isfinite(period_from)),
        period_to date check (isfinite(period_to)),
        mapping_id text not null,
        mapping jsonb not null,
        lists jsonb not null default '{}',
        file_sha256 bytea not null check (octet_length(file_sha256) = 32),
        rows integer not null check (rows >= 0),
        issues jsonb not null default '[]',
        holds jsonb,
        supersedes uuid[] not null default '{}',
        reissue_reason text,
        created_by text not null,
        created_at timestamptz not null default now(),
        published_by text,
        published_at timestamptz,
        undone_by text,
        undone_at timestamptz,
        undo_reason text,
        duplicate_of uuid references workforce.count_file (id),
        check ((kind = 'stages') = (force is not null)),
        check (num_nulls(force, process, period_from, period_to) in (0, 4)),
        check (state = 'refused' or period_from is null or period_from <= period_to),
        check (state not in ('published', 'superseded', 'undone')
          or (published_by is not null and published_at is not null)),
        check (state <> 'undone' or (undone_by is not null and undone_at is not null and undo_reason is not null))
      )`);
    await runner.query(
      `create unique index count_file_published_once on workforce.count_file (force, process, period_from, period_to)
        where kind = 'stages' and state = 'published'`,
    );
    await describeRelation(
      runner,
      'table workforce.count_file',
      'Files of counts (stages of a process, published totals) and what became of them',
      FILE_COLUMNS,
    );
    await runner.query('grant select, insert on workforce.count_file to muster_api');
    await runner.query(`
      grant update (state, supersedes, reissue_reason, published_by, published_at, undone_by, undone_at, undo_reason)
        on workforce.count_file to muster_api`);
    await createContent(runner);
  }

  /** Definitions of processes are lost with the tables that use them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table workforce.published_figure, workforce.stage_count, workforce.count_file');
    await runner.query('drop function workforce.keep_counts()');
    await runner.query(`delete from reference.definition where kind = 'process'`);
    await allowDefinitionKinds(runner, KINDS);
  }
}

async function createContent(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.stage_count (
      count_file uuid not null references workforce.count_file (id),
      breakdown text[] not null,
      codes text[] not null,
      stage text not null,
      status text not null check (status in ('shown', 'withheld', 'not-held')),
      count integer check (count >= 0),
      primary key (count_file, breakdown, codes, stage),
      check (cardinality(breakdown) = cardinality(codes)),
      check ((status = 'shown') = (count is not null))
    )`);
  await describeRelation(
    runner,
    'table workforce.stage_count',
    'How many people of a group reached a stage of a process',
    STAGE_COLUMNS,
  );
  await runner.query(`
    create table workforce.published_figure (
      count_file uuid not null references workforce.count_file (id),
      seq integer not null check (seq >= 0),
      measure text not null,
      place text not null,
      period_from date not null check (isfinite(period_from)),
      period_to date not null check (isfinite(period_to)),
      population text not null,
      dimension text,
      list text,
      category text,
      unit text not null check (unit in ('headcount', 'fte', 'cases')),
      status text not null check (status in ('shown', 'withheld', 'not-held')),
      value numeric(14, 2) check (value >= 0),
      source text not null,
      url text,
      licence text,
      primary key (count_file, seq),
      check (period_from <= period_to),
      check (num_nulls(dimension, list, category) in (0, 3)),
      check ((status = 'shown') = (value is not null))
    )`);
  await runner.query(
    'create index published_figure_by_place on workforce.published_figure (measure, place, period_from)',
  );
  await describeRelation(
    runner,
    'table workforce.published_figure',
    'Totals and parts that somebody has published, each with its source',
    FIGURE_COLUMNS,
  );
  await runner.query(`
    create function workforce.keep_counts() returns trigger language plpgsql
      set search_path = pg_catalog, pg_temp as $$
    begin
      if exists (select from workforce.count_file
                  where id = old.count_file and state in ('published', 'superseded', 'undone')) then
        raise exception 'counts that have counted are kept' using errcode = 'restrict_violation';
      end if;
      return old;
    end $$`);
  for (const table of ['stage_count', 'published_figure']) {
    await runner.query(`
      create trigger keep_counts before delete on workforce.${table}
        for each row execute function workforce.keep_counts()`);
    await runner.query(`grant select, insert, delete on workforce.${table} to muster_api`);
  }
}
