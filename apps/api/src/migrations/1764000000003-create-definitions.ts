import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Definitions and baselines: one append-only table, because a published figure names the definition it used and must
 *  find it again word for word. The newest version of an id counts. */
export class CreateDefinitions1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reference.definition (
        revision bigint generated always as identity primary key,
        id text not null check (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
        version integer not null check (version > 0),
        kind text not null check (kind in
          ('classification', 'grouping', 'crosswalk', 'rank-ladder', 'force', 'mapping', 'baseline-table')),
        content_sha256 bytea not null check (length(content_sha256) = 32),
        body json not null,
        origin text not null check (origin in ('shipped', 'defined')),
        saved_by text not null,
        saved_at timestamptz not null,
        unique (id, version)
      )`);
    await runner.query('grant select, insert on reference.definition to muster_api');
    const comments: Record<string, string> = {
      revision: 'Order in which versions were saved; the highest one tells whether anything changed',
      id: 'Id of the definition, shared by all kinds and stable for ever',
      version: 'Version of this id, counted from 1',
      kind: 'What the definition defines',
      content_sha256: 'SHA-256 of the definition in its canonical JSON form',
      body: 'The definition as it stands in its file',
      origin: 'shipped with the program, or defined here',
      saved_by: 'Username of the person who saved it, command-line, or start-up',
      saved_at: 'When it was saved',
    };
    await runner.query(
      `comment on table reference.definition is 'Every version of every definition: classifications, groupings, crosswalks, rank ladders, forces, mappings and baselines'`,
    );
    for (const [column, meaning] of Object.entries(comments)) {
      const tag = column === 'saved_by' ? 'PERSONAL' : 'NONE';
      await runner.query(
        `comment on column reference.definition.${column} is '${meaning}. [Sensitivity: ${tag}]'`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reference.definition');
  }
}
