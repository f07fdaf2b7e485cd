import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const COLUMNS = {
  id: 'Random id of the pack. [Sensitivity: NONE]',
  force: 'Code of the force. [Sensitivity: NONE]',
  audience: 'Id of the forum that it is for. [Sensitivity: NONE]',
  audience_name: 'Name of that forum when it was built. [Sensitivity: NONE]',
  reader: 'As whom it reads the release: board or network. [Sensitivity: NONE]',
  period: 'Calendar quarter of the release, YYYY-Qn. [Sensitivity: NONE]',
  period_label: 'That quarter as one reads it. [Sensitivity: NONE]',
  release_id: 'Release that its figures come from. [Sensitivity: NONE]',
  meeting: 'Day of the meeting, null when none was named. [Sensitivity: NONE]',
  content:
    'The whole pack, with released figures and commitments; null once discarded. [Sensitivity: OFFICIAL-SENSITIVE]',
  hash: 'SHA-256 of the canonical content. [Sensitivity: NONE]',
  state: 'built (a draft), frozen, approved, published, archived or discarded. [Sensitivity: NONE]',
  purpose: 'Why it was built, in the words of that person. [Sensitivity: OFFICIAL-SENSITIVE]',
  built_by: 'Username of the person who built it, or command-line. [Sensitivity: PERSONAL]',
  built_at: 'When it was built. [Sensitivity: NONE]',
  frozen_by: 'Username of the person who froze it, or command-line. [Sensitivity: PERSONAL]',
  frozen_at: 'When it was frozen. [Sensitivity: NONE]',
  approved_by: 'Username of the second person. [Sensitivity: PERSONAL]',
  approved_at: 'When it was approved. [Sensitivity: NONE]',
  published_by: 'Username of the person who published it, or command-line. [Sensitivity: PERSONAL]',
  published_at: 'When readers could first read it. [Sensitivity: NONE]',
  ended_by: 'Username of the person who ended it, or command-line. [Sensitivity: PERSONAL]',
  ended_at: 'When it was archived or discarded. [Sensitivity: NONE]',
  replaced_by: 'Pack that took its place; null when it was withdrawn. [Sensitivity: NONE]',
};

const VIEW_COLUMNS = {
  id: 'Id of the pack. [Sensitivity: NONE]',
  content: 'The whole pack. [Sensitivity: OFFICIAL-SENSITIVE]',
};

const VIEWS = [
  { view: 'pack_for_office', which: 'p.content is not null', who: 'those who build and approve them' },
  {
    view: 'pack_for_board',
    which: `p.state in ('published', 'archived') and r.state = 'published'`,
    who: 'the retention board',
  },
  {
    view: 'pack_for_network',
    which: `p.state = 'published' and p.reader = 'network' and r.state = 'published'`,
    who: 'staff networks and external scrutiny',
  },
] as const;

/** Packs of forums, out of releases (docs/adr/0029). Whoever serves requests writes a pack and can read all of it but its
 *  content; content is read through views, by the login that can read nothing but what was released. */
export class CreatePacks1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPack(runner);
    await keepPacks(runner);
    await createViews(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { view } of VIEWS) await runner.query(`drop view release.${view}`);
    await runner.query('drop table release.pack');
    await runner.query('drop function release.keep_pack()');
  }
}

async function createPack(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table release.pack (
      id uuid primary key default gen_random_uuid(),
      force text not null check (force ~ '^[A-Z][A-Z0-9-]{1,15}$'),
      audience text not null check (audience ~ '^[a-z0-9-]{1,60}$'),
      audience_name text not null,
      reader text not null check (reader in ('board', 'network')),
      period text not null check (period ~ '^[0-9]{4}-Q[1-4]$'),
      period_label text not null,
      release_id uuid not null references release.release (id),
      meeting date check (isfinite(meeting)),
      content jsonb,
      hash bytea not null check (octet_length(hash) = 32),
      state text not null default 'built' check (state in
        ('built', 'frozen', 'approved', 'published', 'archived', 'discarded')),
      purpose text,
      built_by text not null,
      built_at timestamptz not null,
      frozen_by text,
      frozen_at timestamptz,
      approved_by text,
      approved_at timestamptz,
      published_by text,
      published_at timestamptz,
      ended_by text,
      ended_at timestamptz,
      replaced_by uuid references release.pack (id),
      constraint pack_has_content check ((content is null) = (state = 'discarded')),
      constraint pack_has_two_people check (approved_by <> built_by and approved_by <> 'command-line'),
      constraint pack_frozen check (
        state not in ('frozen', 'approved', 'published', 'archived') or num_nulls(frozen_by, frozen_at) = 0),
      constraint pack_approved check (
        state not in ('approved', 'published', 'archived') or num_nulls(approved_by, approved_at) = 0),
      constraint pack_published check (
        (state in ('published', 'archived')) = (published_by is not null and published_at is not null)),
      constraint pack_ended check (
        (state in ('archived', 'discarded')) = (ended_by is not null and ended_at is not null))
    )`);
  await runner.query(
    `create unique index pack_open_once on release.pack (force, audience, period)
      where state in ('built', 'frozen', 'approved')`,
  );
  await runner.query(
    `create unique index pack_published_once on release.pack (force, audience, period) where state = 'published'`,
  );
  await describeRelation(runner, 'table release.pack', 'Packs of forums and what became of them', COLUMNS);
  const readable = Object.keys(COLUMNS).filter((column) => column !== 'content');
  await runner.query(`grant select (${readable.join(', ')}) on release.pack to muster_api`);
  await runner.query(
    `grant insert (force, audience, audience_name, reader, period, period_label, release_id, meeting, content, hash, purpose,
       built_by, built_at) on release.pack to muster_api`,
  );
  await runner.query(
    `grant update (state, frozen_by, frozen_at, approved_by, approved_at, published_by, published_at, ended_by, ended_at,
       replaced_by) on release.pack to muster_api`,
  );
}

/** Which state may follow which, and that nothing of a pack changes but its state. A discarded pack loses its content. */
async function keepPacks(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function release.keep_pack() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      if tg_op = 'DELETE' then
        raise exception 'packs are never deleted' using errcode = 'restrict_violation';
      end if;
      if new.state <> old.state and not (old.state || ' ' || new.state = any (array[
        'built frozen', 'frozen approved', 'approved published', 'published archived',
        'built discarded', 'frozen discarded', 'approved discarded'
      ])) then
        raise exception 'a pack does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
      end if;
      if new.state = 'discarded' then new.content := null; end if;
      if (new.id, new.force, new.audience, new.audience_name, new.reader, new.period, new.period_label, new.release_id,
          new.meeting, new.hash, new.purpose, new.built_by, new.built_at)
         is distinct from
         (old.id, old.force, old.audience, old.audience_name, old.reader, old.period, old.period_label, old.release_id,
          old.meeting, old.hash, old.purpose, old.built_by, old.built_at)
         or (new.state <> 'discarded' and new.content is distinct from old.content)
         or (old.frozen_by is not null and (new.frozen_by, new.frozen_at) is distinct from (old.frozen_by, old.frozen_at))
         or (old.approved_by is not null
             and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at))
         or (old.published_by is not null
             and (new.published_by, new.published_at) is distinct from (old.published_by, old.published_at))
         or (old.ended_by is not null
             and (new.ended_by, new.ended_at, new.replaced_by) is distinct from (old.ended_by, old.ended_at, old.replaced_by))
      then
        raise exception 'a pack is never changed' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`);
  await runner.query(`
    create trigger keep_pack before update or delete on release.pack
      for each row execute function release.keep_pack()`);
}

/** A pack whose release is archived is taken from its readers with it. */
async function createViews(runner: QueryRunner): Promise<void> {
  for (const { view, which, who } of VIEWS) {
    await runner.query(`
      create view release.${view} with (security_barrier = true) as
      select p.id, p.content from release.pack p join release.release r on r.id = p.release_id where ${which}`);
    await describeRelation(runner, `view release.${view}`, `Packs as ${who} read them`, VIEW_COLUMNS);
    await runner.query(`grant select on release.${view} to muster_reader`);
  }
}
