import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const OBJECTION_COLUMNS = {
  force: 'Code of the force. [Sensitivity: NONE]',
  person:
    'Keyed pseudonym of the person within the force; a staff number with leading zeros has one with and one without them. [Sensitivity: PERSONAL]',
  notice: 'Random id of the notice, the same for every pseudonym of the person. [Sensitivity: PERSONAL]',
  received_on: 'Day on which the force received the written notice. [Sensitivity: PERSONAL]',
  recorded_by:
    'Username of the person who recorded it, who is not the one who objects. [Sensitivity: PERSONAL]',
  recorded_at: 'When it was recorded. [Sensitivity: PERSONAL]',
  lifted_on:
    'Day on which the force received the withdrawal, null while the notice stands. [Sensitivity: PERSONAL]',
  lifted_by: 'Username of the person who recorded the withdrawal. [Sensitivity: PERSONAL]',
  lifted_at: 'When the withdrawal was recorded. [Sensitivity: PERSONAL]',
};

const WITHHOLDING_COLUMNS = {
  force: 'Code of the force. [Sensitivity: NONE]',
  requested: 'How often withholding from past snapshots was asked for. [Sensitivity: NONE]',
  finished:
    'Up to which of these it has been done; less than requested while work is left. [Sensitivity: NONE]',
  requested_by: 'Username of the person who asked last, or command-line. [Sensitivity: PERSONAL]',
  requested_at: 'When it was asked for last. [Sensitivity: NONE]',
  finished_at: 'When it was last done, null before. [Sensitivity: NONE]',
  progress: 'Share 0 to 1 of the work that is going on, null when none is. [Sensitivity: NONE]',
};

const REWRITE_COLUMNS = {
  snapshot_id: 'The snapshot. [Sensitivity: NONE]',
  rewritten_at:
    'When its kept rows were last brought into line with the notices, the same for all snapshots of the force. [Sensitivity: NONE]',
};

/** Written notices under the Data Protection Act 2018, Schedule 1 paragraph 8(5), and the work that follows from them
 *  (docs/adr/0015). */
export class CreateObjections1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createObjection(runner);
    await createWithholding(runner);
    await createRewriting(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function workforce.withhold_content(uuid, integer, bytea)');
    await runner.query('drop table workforce.content_rewrite, workforce.withholding, workforce.objection');
  }
}

async function createObjection(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.objection (
      force text not null,
      person uuid not null,
      notice uuid not null,
      received_on date not null check (isfinite(received_on)),
      recorded_by text not null,
      recorded_at timestamptz not null default now(),
      lifted_on date check (isfinite(lifted_on)),
      lifted_by text,
      lifted_at timestamptz,
      primary key (force, person),
      check (num_nonnulls(lifted_on, lifted_by, lifted_at) in (0, 3))
    )`);
  await describeRelation(
    runner,
    'table workforce.objection',
    'People who gave written notice that their characteristics must not be processed, by pseudonym',
    OBJECTION_COLUMNS,
  );
  await runner.query('grant select, insert on workforce.objection to muster_api');
  await runner.query(
    `grant update (notice, received_on, recorded_by, recorded_at, lifted_on, lifted_by, lifted_at)
       on workforce.objection to muster_api`,
  );
}

async function createWithholding(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.withholding (
      force text primary key,
      requested integer not null default 1 check (requested > 0),
      finished integer not null default 0 check (finished between 0 and requested),
      requested_by text not null,
      requested_at timestamptz not null default now(),
      finished_at timestamptz,
      progress real check (progress between 0 and 1)
    )`);
  await describeRelation(
    runner,
    'table workforce.withholding',
    'Per force: whether past snapshots are in line with the notices',
    WITHHOLDING_COLUMNS,
  );
  await runner.query('grant select, insert on workforce.withholding to muster_api');
  await runner.query(
    `grant update (requested, finished, requested_by, requested_at, finished_at, progress)
       on workforce.withholding to muster_api`,
  );
}

/** The API may not change kept content. This function of the owner takes one piece of it in exchange, only while a
 *  withholding of that force has been asked for and is not done, and leaves a record. */
async function createRewriting(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.content_rewrite (
      snapshot_id uuid primary key references workforce.snapshot (id),
      rewritten_at timestamptz not null
    )`);
  await describeRelation(
    runner,
    'table workforce.content_rewrite',
    'Snapshots whose kept rows were brought into line with the notices after they had been read',
    REWRITE_COLUMNS,
  );
  await runner.query('grant select, insert on workforce.content_rewrite to muster_api');
  await runner.query('grant update (rewritten_at) on workforce.content_rewrite to muster_api');
  await runner.query(`
    create function workforce.withhold_content(snapshot uuid, piece integer, content bytea) returns boolean
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if not exists (select from workforce.withholding w join workforce.snapshot s using (force)
                      where s.id = snapshot and w.finished < w.requested) then
        raise exception 'no withholding of this force has been asked for' using errcode = 'restrict_violation';
      end if;
      if content is null or substring(content for 4) <> '\\x28b52ffd'::bytea then
        raise exception 'not a packed piece of content' using errcode = 'invalid_parameter_value';
      end if;
      update workforce.snapshot_content c set bytes = content where c.snapshot_id = snapshot and c.seq = piece;
      if not found then return false; end if;
      insert into workforce.content_rewrite as r (snapshot_id, rewritten_at) values (snapshot, now())
        on conflict (snapshot_id) do update set rewritten_at = now();
      return true;
    end $$`);
  await runner.query(
    'revoke execute on function workforce.withhold_content(uuid, integer, bytea) from public',
  );
  await runner.query(
    'grant execute on function workforce.withhold_content(uuid, integer, bytea) to muster_api',
  );
}
