import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const PERIOD_COLUMNS = {
  force: 'Code of the force. [Sensitivity: NONE]',
  period: 'Half-year (2026-H1) or year (2026). [Sensitivity: NONE]',
  themes_version: 'Version of the list of themes by which it was merged. [Sensitivity: NONE]',
  content: 'Groups of ten and more, merged and rounded; what every reader is told. [Sensitivity: NONE]',
  published_at: 'When it was published, once and for good. [Sensitivity: NONE]',
};

const FILE_COLUMNS = {
  id: 'Random id of the file. [Sensitivity: NONE]',
  seq: 'Order in which files came. [Sensitivity: NONE]',
  force: 'Code of the force. [Sensitivity: NONE]',
  file_sha256: 'SHA-256 of the bytes as received. [Sensitivity: NONE]',
  rows: 'Rows without the header. [Sensitivity: NONE]',
  created_by: 'Who brought it. [Sensitivity: PERSONAL]',
  created_at: 'When. [Sensitivity: NONE]',
};

const TOTAL_COLUMNS = {
  theme_file: 'File that brought it. [Sensitivity: NONE]',
  source: 'brave-space, grievances, surveys or other. [Sensitivity: NONE]',
  period: 'Half-year (2026-H1) or year (2026). [Sensitivity: NONE]',
  theme: 'Code of a theme, or of a group of themes. [Sensitivity: NONE]',
  count: 'How often it was named, as its owner totalled it: ten and more. [Sensitivity: NONE]',
};

const ACTION_COLUMNS = {
  id: 'Random id. [Sensitivity: NONE]',
  force: 'Code of the force. [Sensitivity: NONE]',
  theme: 'Code of a theme, or of a group of themes. [Sensitivity: NONE]',
  action: 'What is done. [Sensitivity: NONE]',
  owner: 'The post that answers for it, no name. [Sensitivity: NONE]',
  measure: 'How one will see that it helped. [Sensitivity: NONE]',
  since: 'Day on which it was written down. [Sensitivity: NONE]',
  created_by: 'Who wrote it down. [Sensitivity: PERSONAL]',
};

const NEWS_COLUMNS = {
  action: 'The action. [Sensitivity: NONE]',
  seq: 'Number of the news about it, from 1. [Sensitivity: NONE]',
  state: 'planned, under-way, done or stopped. [Sensitivity: NONE]',
  moved: 'Whether the measure moved: not-yet-known, better, no-clear-change or worse. [Sensitivity: NONE]',
  as_at: 'Last day of what the measure was read from. [Sensitivity: NONE]',
  note: 'A sentence about it, or empty. [Sensitivity: NONE]',
  told_on: 'Day on which it was written down. [Sensitivity: NONE]',
  told_by: 'Who wrote it down. [Sensitivity: PERSONAL]',
};

/** Why people stay or go (docs/methods/reasons.md): published totals of conversations, totals by theme of other sources,
 *  and what is done about themes. No column can hold a case, and no row is ever changed. */
export class CreateReasons1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPeriods(runner);
    await createTotals(runner);
    await createActions(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table workforce.theme_action_news, workforce.theme_action');
    await runner.query('drop table workforce.theme_total, workforce.theme_file, workforce.reason_period');
  }
}

const PERIOD = `text not null check (period ~ '^2[0-9]{3}(-H[12])?$')`;

async function createPeriods(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.reason_period (
      force text not null,
      period ${PERIOD},
      themes_version text not null,
      content jsonb not null check (jsonb_typeof(content) = 'object'),
      published_at timestamptz not null,
      primary key (force, period)
    )`);
  await describeRelation(
    runner,
    'table workforce.reason_period',
    'Totals of conversations as they were published; a row stands for good',
    PERIOD_COLUMNS,
  );
  await runner.query('grant select, insert on workforce.reason_period to muster_api');
}

async function createTotals(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.theme_file (
      id uuid primary key,
      seq bigint generated always as identity unique,
      force text not null,
      file_sha256 bytea not null check (length(file_sha256) = 32),
      rows integer not null check (rows > 0),
      created_by text not null,
      created_at timestamptz not null
    )`);
  await runner.query(`
    create table workforce.theme_total (
      theme_file uuid not null references workforce.theme_file (id),
      source text not null check (source in ('brave-space', 'grievances', 'surveys', 'other')),
      period ${PERIOD},
      theme text not null check (length(theme) <= 60),
      count integer not null check (count >= 10),
      primary key (theme_file, source, period, theme)
    )`);
  await describeRelation(
    runner,
    'table workforce.theme_file',
    'A file of totals by theme; the newest file of a source and period counts',
    FILE_COLUMNS,
  );
  await describeRelation(
    runner,
    'table workforce.theme_total',
    'Totals by theme of forums, grievances and surveys',
    TOTAL_COLUMNS,
  );
  await runner.query('grant select, insert on workforce.theme_file, workforce.theme_total to muster_api');
}

async function createActions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.theme_action (
      id uuid primary key default gen_random_uuid(),
      force text not null,
      theme text not null check (length(theme) <= 60),
      action text not null check (length(action) between 10 and 300),
      owner text not null check (length(owner) between 3 and 80),
      measure text not null check (length(measure) between 3 and 200),
      since date not null,
      created_by text not null references access.account (username)
    )`);
  await runner.query('create index on workforce.theme_action (force)');
  await runner.query(`
    create table workforce.theme_action_news (
      action uuid not null references workforce.theme_action (id),
      seq integer not null check (seq > 0),
      state text not null check (state in ('planned', 'under-way', 'done', 'stopped')),
      moved text not null check (moved in ('not-yet-known', 'better', 'no-clear-change', 'worse')),
      as_at date not null check (isfinite(as_at)),
      note text not null check (length(note) <= 300),
      told_on date not null,
      told_by text not null references access.account (username),
      primary key (action, seq)
    )`);
  await describeRelation(
    runner,
    'table workforce.theme_action',
    'You said, we did: what is done about a theme',
    ACTION_COLUMNS,
  );
  await describeRelation(
    runner,
    'table workforce.theme_action_news',
    'What became of an action, one row for each news',
    NEWS_COLUMNS,
  );
  await runner.query(
    'grant select, insert on workforce.theme_action, workforce.theme_action_news to muster_api',
  );
}
