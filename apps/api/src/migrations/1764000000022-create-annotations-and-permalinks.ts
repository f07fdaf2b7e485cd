import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const ANNOTATION_COLUMNS = {
  id: 'Random id. [Sensitivity: NONE]',
  force: 'Code of the force. [Sensitivity: NONE]',
  day: 'The day that it tells of. [Sensitivity: NONE]',
  kind: 'policy, recruitment-intake, system-change or break. [Sensitivity: NONE]',
  text: 'What happened, without numbers of people. [Sensitivity: NONE]',
  added_by: 'Who wrote it. [Sensitivity: PERSONAL]',
  added_at: 'When. [Sensitivity: NONE]',
  withdrawn_by: 'Who took it from the figures, null while it stands. [Sensitivity: PERSONAL]',
  withdrawn_at: 'When, null while it stands. [Sensitivity: NONE]',
};

const PERMALINK_COLUMNS = {
  id: 'Random text of the short address. [Sensitivity: NONE]',
  page: 'Page that the question belongs to. [Sensitivity: NONE]',
  address:
    'Query parameters of the question, without values of personal characteristics. [Sensitivity: NONE]',
  force: 'Code of the force. [Sensitivity: NONE]',
  release_id: 'Release that the figures came from, null for true counts. [Sensitivity: NONE]',
  period: 'Its quarter, null for true counts. [Sensitivity: NONE]',
  generation: 'State of the ledger that true counts came from, null for a release. [Sensitivity: NONE]',
  code_version: 'Version of the program, whose definitions applied. [Sensitivity: NONE]',
  made_by: 'Who made it. [Sensitivity: PERSONAL]',
  made_at: 'When. [Sensitivity: NONE]',
};

/** What happened on a day that readers of figures must know, and short addresses that keep a question with the release or
 *  the state of the ledger that it was asked of. Neither is ever changed; an annotation is withdrawn. */
export class CreateAnnotationsAndPermalinks1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reference.annotation (
        id uuid primary key default gen_random_uuid(),
        force text not null,
        day date not null check (isfinite(day)),
        kind text not null check (kind in ('policy', 'recruitment-intake', 'system-change', 'break')),
        text text not null check (length(text) between 5 and 120),
        added_by text not null,
        added_at timestamptz not null,
        withdrawn_by text,
        withdrawn_at timestamptz,
        check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2))
      )`);
    await runner.query('create index on reference.annotation (force, day)');
    await describeRelation(
      runner,
      'table reference.annotation',
      'What happened on a day that readers of figures must know. Rows are withdrawn, never deleted',
      ANNOTATION_COLUMNS,
    );
    await runner.query('grant select, insert on reference.annotation to muster_api');
    await runner.query('grant update (withdrawn_by, withdrawn_at) on reference.annotation to muster_api');
    await runner.query(`
      create table reference.permalink (
        id text primary key check (id ~ '^[0-9a-v]{12}$'),
        page text not null,
        address jsonb not null,
        force text not null,
        release_id uuid,
        period text,
        generation bigint,
        code_version text not null,
        made_by text not null,
        made_at timestamptz not null,
        check (num_nonnulls(release_id, generation) <= 1 and (release_id is null) = (period is null))
      )`);
    await describeRelation(
      runner,
      'table reference.permalink',
      'Short addresses of questions. They hold no figure: whoever opens one asks again',
      PERMALINK_COLUMNS,
    );
    await runner.query('grant select, insert on reference.permalink to muster_api');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reference.permalink, reference.annotation');
  }
}
