import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const COLUMNS = {
  revision:
    'Order in which versions were saved; the highest one tells whether anything changed. [Sensitivity: NONE]',
  table_id: 'Which published table the figures are of. [Sensitivity: NONE]',
  version:
    'Version of this table, counted from 1; a year counts as its newest version says. [Sensitivity: NONE]',
  years: 'The years that this version holds, each as at 31 March. [Sensitivity: NONE]',
  content_sha256: 'SHA-256 of the published file as it was received. [Sensitivity: NONE]',
  publication: 'What was published, in the words of the person who loaded it. [Sensitivity: NONE]',
  body: 'The published figures in their compact form. [Sensitivity: NONE]',
  saved_by: 'Username of the person who loaded it, or command-line. [Sensitivity: PERSONAL]',
  saved_at: 'When it was loaded. [Sensitivity: NONE]',
};

/** Published figures that came after the program: one append-only table. Those that ship are read from their files. */
export class CreateComparators1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reference.comparator (
        revision bigint generated always as identity primary key,
        table_id text not null check (table_id in ('police-workforce', 'officers-by-ethnicity')),
        version integer not null check (version > 0),
        years integer[] not null check (cardinality(years) > 0),
        content_sha256 bytea not null check (length(content_sha256) = 32),
        publication text not null,
        body json not null,
        saved_by text not null,
        saved_at timestamptz not null,
        unique (table_id, version)
      )`);
    await runner.query('grant select, insert on reference.comparator to muster_api');
    await describeRelation(
      runner,
      'table reference.comparator',
      'Every version of public figures of other forces that was loaded after the program shipped',
      COLUMNS,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reference.comparator');
  }
}
