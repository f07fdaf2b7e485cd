import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeColumns } from './describe-columns';
import { describeRelation } from './describe-relation';

const SNAPSHOT_COLUMNS = {
  revision:
    'Which snapshot of this force and day it is, counted from 1 in the order in which they began to count; null before. [Sensitivity: NONE]',
  supersedes: 'The snapshot of the same day that this one took the place of. [Sensitivity: NONE]',
  reason:
    'Why figures of a day already loaded change, in the words of the person who brought the file. [Sensitivity: OFFICIAL-SENSITIVE]',
  restates:
    'What it changes or has changed in figures that counted before, in counts. [Sensitivity: OFFICIAL-SENSITIVE]',
};

const RESTATEMENT_COLUMNS = {
  id: 'Order in which restatements happened. [Sensitivity: NONE]',
  force: 'Code of the force. [Sensitivity: NONE]',
  as_at: 'As-at date whose figures changed after they had counted. [Sensitivity: NONE]',
  kind: 'What happened: a snapshot inserted, reissued or undone, characteristics withheld-by-notice, codes recoded, or the ledger rebuilt. [Sensitivity: NONE]',
  stock: 'Whether headcounts or characteristics at the date changed. [Sensitivity: NONE]',
  flows: 'Whether events of the period that ends at the date changed. [Sensitivity: NONE]',
  snapshot: 'The snapshot that was inserted, reissued or undone, null when it was none. [Sensitivity: NONE]',
  reason: 'Why, in the words of the person, null when none was given. [Sensitivity: OFFICIAL-SENSITIVE]',
  actor: 'Username of the person who did it, or command-line. [Sensitivity: PERSONAL]',
  at: 'When it happened. [Sensitivity: NONE]',
  generation: 'Generation of the ledger from which on the new figures count. [Sensitivity: NONE]',
};

/** Snapshots in any order, re-issues, and the record of figures that changed after they had counted (docs/adr/0012). */
export class AddSnapshotHistory1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table workforce.snapshot
        add revision integer check (revision > 0),
        add supersedes uuid references workforce.snapshot (id),
        add reason text check (length(reason) between 3 and 500),
        add restates jsonb,
        drop constraint snapshot_state_check,
        add constraint snapshot_state_check check (state in
          ('screening', 'refused', 'ready', 'publishing', 'published', 'superseded', 'undone', 'discarded', 'failed')),
        add constraint snapshot_superseded_counted check
          (state <> 'superseded' or (published_by is not null and published_at is not null))`);
    await runner.query(`
      update workforce.snapshot s set revision = counted.place
        from (select id, row_number() over (partition by force, as_at order by published_at, id) as place
                from workforce.snapshot where state in ('published', 'undone')) counted
       where s.id = counted.id`);
    await runner.query(`
      alter table workforce.snapshot add constraint snapshot_counted_has_revision
        check (state not in ('published', 'superseded', 'undone') or revision is not null)`);
    await runner.query(
      'create unique index snapshot_revision_once on workforce.snapshot (force, as_at, revision)',
    );
    await runner.query(
      'grant update (revision, supersedes, reason, restates) on workforce.snapshot to muster_api',
    );
    await describeColumns(runner, 'workforce.snapshot', SNAPSHOT_COLUMNS);
    await keepContentOf(runner, ['published', 'superseded', 'undone']);
    await createRestatements(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table workforce.restatement');
    await keepContentOf(runner, ['published', 'undone']);
    await runner.query(`
      update workforce.snapshot set state = 'undone', undone_by = 'migration', undone_at = now(), undo_reason = 'superseded'
       where state = 'superseded'`);
    await runner.query(`
      alter table workforce.snapshot
        drop constraint snapshot_counted_has_revision,
        drop constraint snapshot_superseded_counted,
        drop constraint snapshot_state_check,
        add constraint snapshot_state_check check (state in
          ('screening', 'refused', 'ready', 'publishing', 'published', 'undone', 'discarded', 'failed')),
        drop restates, drop reason, drop supersedes, drop revision`);
  }
}

async function createRestatements(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.restatement (
      id bigint generated always as identity primary key,
      force text not null,
      as_at date not null check (isfinite(as_at)),
      kind text not null check (kind in
        ('inserted', 'reissued', 'undone', 'withheld-by-notice', 'recoded', 'rebuilt')),
      stock boolean not null,
      flows boolean not null,
      snapshot uuid references workforce.snapshot (id),
      reason text check (length(reason) between 3 and 500),
      actor text not null,
      at timestamptz not null default now(),
      generation bigint not null check (generation > 0),
      check (stock or flows)
    )`);
  await runner.query('create index restatement_by_force on workforce.restatement (force, as_at)');
  await describeRelation(
    runner,
    'table workforce.restatement',
    'As-at dates whose figures changed after they had counted',
    RESTATEMENT_COLUMNS,
  );
  await runner.query('grant select, insert on workforce.restatement to muster_api');
}

/** Rows about people are kept for as long as the snapshot may count, or may count again. */
async function keepContentOf(runner: QueryRunner, states: readonly string[]): Promise<void> {
  await runner.query(`
    create or replace function workforce.keep_content() returns trigger language plpgsql
      set search_path = pg_catalog, pg_temp as $$
    begin
      if exists (select from workforce.snapshot where id = old.snapshot_id
                   and state in (${states.map((state) => `'${state}'`).join(', ')})) then
        raise exception 'the content of a snapshot that has counted is kept' using errcode = 'restrict_violation';
      end if;
      return old;
    end $$`);
}
