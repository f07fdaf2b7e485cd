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
] as const;

const EVENT_KINDS = [
  'joiner',
  'rejoiner',
  'leaver',
  'promotion',
  'demotion',
  'transfer',
  'conversion',
  'acting-up',
  'acting-end',
  'career-break-start',
  'career-break-end',
  'secondment-out-start',
  'secondment-out-end',
] as const;

const FEED_COLUMNS = {
  id: 'Random id of the feed. [Sensitivity: NONE]',
  force: 'Code of the force whose events the file lists. [Sensitivity: NONE]',
  state: 'Where the import stands: only the events of a published feed count. [Sensitivity: NONE]',
  period_from: 'First day that the file covers: as stated, or else of its first event. [Sensitivity: NONE]',
  period_to: 'Last day that the file covers: as stated, or else of its last event. [Sensitivity: NONE]',
  complete:
    'Kinds of which the file lists every event of its period: one that is missing is a contradiction. [Sensitivity: NONE]',
  mapping_id: 'Id of the mapping the file was read with. [Sensitivity: NONE]',
  mapping:
    'The mapping as it was used: column names and values of codes, no rows. [Sensitivity: OFFICIAL-SENSITIVE]',
  file_sha256: 'SHA-256 of the file as received, to recognise it again. [Sensitivity: OFFICIAL-SENSITIVE]',
  rows: 'Data rows read from the file. [Sensitivity: OFFICIAL-SENSITIVE]',
  counts: 'How many events of each kind. [Sensitivity: OFFICIAL-SENSITIVE]',
  issues:
    'Problems found while the file was checked, without sensitive values. [Sensitivity: OFFICIAL-SENSITIVE]',
  duplicate_of:
    'The earlier feed with the same file, when this one was recognised as loaded. [Sensitivity: NONE]',
  created_by: 'Username of the person who brought the file. [Sensitivity: PERSONAL]',
  created_at: 'When the file arrived. [Sensitivity: NONE]',
  published_by: 'Username of the person who confirmed it. [Sensitivity: PERSONAL]',
  published_at: 'When it began to count. [Sensitivity: NONE]',
  undone_by: 'Username of the person who took it back. [Sensitivity: PERSONAL]',
  undone_at: 'When it was taken back. [Sensitivity: NONE]',
  undo_reason: 'Why it was taken back, in the words of that person. [Sensitivity: OFFICIAL-SENSITIVE]',
};

const EVENT_COLUMNS = {
  feed: 'The feed that lists the event. [Sensitivity: NONE]',
  row_number: 'Row of the file as a spreadsheet shows it. [Sensitivity: NONE]',
  force: 'Code of the force. [Sensitivity: NONE]',
  person:
    'Keyed pseudonym of the person within the force; the key is not in this database. [Sensitivity: PERSONAL]',
  kind: 'What happened, in the words of the flows. [Sensitivity: PERSONAL]',
  on_date: 'First day of the new state; of a leaver the last day of service. [Sensitivity: PERSONAL]',
  from_workforce_type: 'Workforce type before, null when not held. [Sensitivity: PERSONAL]',
  to_workforce_type: 'Workforce type after, null when not held. [Sensitivity: PERSONAL]',
  from_rank: 'Rank before, null when not held. [Sensitivity: PERSONAL]',
  to_rank: 'Rank after, null when not held. [Sensitivity: PERSONAL]',
  from_unit: 'Unit before, null when not held. [Sensitivity: PERSONAL]',
  to_unit: 'Unit after, null when not held. [Sensitivity: PERSONAL]',
  leaving_reason:
    'Code of the leaving reason in vocabulary, null when not held. [Sensitivity: SPECIAL-CATEGORY]',
  entry_route: 'Code of the entry route in vocabulary, null when not held. [Sensitivity: PERSONAL]',
};

const REASON_COLUMNS = {
  force: 'Code of the force. [Sensitivity: NONE]',
  person: 'Keyed pseudonym of the leaver within the force. [Sensitivity: PERSONAL]',
  previous_as_at: 'As-at date of the snapshot before: the person left after it. [Sensitivity: PERSONAL]',
  as_at:
    'As-at date of the snapshot that showed it: the person left on or before it. [Sensitivity: PERSONAL]',
  reason: 'Code of the leaving reason in vocabulary, null when not held. [Sensitivity: SPECIAL-CATEGORY]',
  reason_source: 'Where the reason stands: snapshot-file, event-feed or not-held. [Sensitivity: NONE]',
  left_on: 'Last day of service, null when not held. [Sensitivity: PERSONAL]',
  left_on_source: 'Where that day stands: snapshot-file, event-feed or not-held. [Sensitivity: NONE]',
};

/** Event feeds, their events, and what they add to the leavers that snapshots show. */
export class CreateEventFeeds1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allowDefinitionKinds(runner, [...KINDS, 'event-mapping']);
    await createFeeds(runner);
    await createEvents(runner);
    await createFlowReason(runner);
  }

  /** Definitions of event mappings are lost with the tables that use them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view workforce.flow_reason');
    await runner.query('drop table workforce.event, workforce.event_feed');
    await runner.query('drop function workforce.keep_events()');
    await runner.query(`delete from reference.definition where kind = 'event-mapping'`);
    await allowDefinitionKinds(runner, KINDS);
  }
}

async function createFeeds(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.event_feed (
      id uuid primary key default gen_random_uuid(),
      force text not null check (force ~ '^[A-Z][A-Z0-9-]{1,15}$'),
      state text not null check (state in ('refused', 'ready', 'published', 'undone', 'discarded')),
      period_from date check (isfinite(period_from)),
      period_to date check (isfinite(period_to)),
      complete text[] not null default '{}',
      mapping_id text not null,
      mapping jsonb not null,
      file_sha256 bytea not null check (octet_length(file_sha256) = 32),
      rows integer not null check (rows >= 0),
      counts jsonb not null default '{}',
      issues jsonb not null default '[]',
      duplicate_of uuid references workforce.event_feed (id),
      created_by text not null,
      created_at timestamptz not null default now(),
      published_by text,
      published_at timestamptz,
      undone_by text,
      undone_at timestamptz,
      undo_reason text check (length(undo_reason) between 3 and 500),
      check (period_from <= period_to),
      check (state not in ('ready', 'published', 'undone') or (period_from is not null and period_to is not null)),
      check (state not in ('published', 'undone') or (published_by is not null and published_at is not null)),
      check (state <> 'undone' or (undone_by is not null and undone_at is not null and undo_reason is not null))
    )`);
  await runner.query('create index event_feed_by_force on workforce.event_feed (force, created_at desc)');
  await describeRelation(
    runner,
    'table workforce.event_feed',
    'Files that list what happened to people, and what became of them',
    FEED_COLUMNS,
  );
  await runner.query('grant select, insert on workforce.event_feed to muster_api');
  await runner.query(`
    grant update (state, published_by, published_at, undone_by, undone_at, undo_reason)
      on workforce.event_feed to muster_api`);
}

async function createEvents(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.event (
      feed uuid not null references workforce.event_feed (id),
      row_number integer not null check (row_number > 0),
      force text not null,
      person uuid not null,
      kind text not null check (kind in (${EVENT_KINDS.map((kind) => `'${kind}'`).join(', ')})),
      on_date date not null check (isfinite(on_date)),
      from_workforce_type smallint check (from_workforce_type > 0),
      to_workforce_type smallint check (to_workforce_type > 0),
      from_rank smallint check (from_rank > 0),
      to_rank smallint check (to_rank > 0),
      from_unit smallint check (from_unit > 0),
      to_unit smallint check (to_unit > 0),
      leaving_reason smallint check (leaving_reason > 0),
      entry_route smallint check (entry_route > 0),
      primary key (feed, row_number),
      check (kind = 'leaver' or leaving_reason is null),
      check (kind in ('joiner', 'rejoiner') or entry_route is null)
    )`);
  await runner.query('create index event_by_person on workforce.event (force, person)');
  await describeRelation(
    runner,
    'table workforce.event',
    'Events that feeds list, one row each',
    EVENT_COLUMNS,
  );
  await runner.query(`
    create function workforce.keep_events() returns trigger language plpgsql
      set search_path = pg_catalog, pg_temp as $$
    begin
      if exists (select from workforce.event_feed where id = old.feed and state in ('published', 'undone')) then
        raise exception 'the events of a feed that has counted are kept' using errcode = 'restrict_violation';
      end if;
      return old;
    end $$`);
  await runner.query(`
    create trigger keep_events before delete on workforce.event
      for each row execute function workforce.keep_events()`);
  await runner.query('grant select, insert, delete on workforce.event to muster_api');
}

/** What the file of the snapshot says stands. An event adds what that does not hold, if it is the only leaver event of
 *  the person in the period and does not give another date. */
async function createFlowReason(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create view workforce.flow_reason as
    with leaver as (
      select f.force, f.person, f.previous_as_at, f.as_at, f.leaving_date,
             case when v.code not in ('not-recorded', 'not-held') then f.leaving_reason end as leaving_reason
        from workforce.flow f
        left join workforce.vocabulary v
               on v.force = f.force and v.dimension = 'leaving-reason' and v.id = f.leaving_reason
       where f.kind = 'leaver'
    )
    select l.force, l.person, l.previous_as_at, l.as_at,
           coalesce(l.leaving_reason, told.leaving_reason) as reason,
           case when l.leaving_reason is not null then 'snapshot-file'
                when told.leaving_reason is not null then 'event-feed'
                else 'not-held' end as reason_source,
           coalesce(l.leaving_date, told.on_date) as left_on,
           case when l.leaving_date is not null then 'snapshot-file'
                when told.on_date is not null then 'event-feed'
                else 'not-held' end as left_on_source
      from leaver l
      left join lateral (
        select min(e.on_date) as on_date,
               min(e.leaving_reason) filter (where v.code not in ('not-recorded', 'not-held')) as leaving_reason
          from workforce.event e
          join workforce.event_feed d on d.id = e.feed and d.state = 'published'
          left join workforce.vocabulary v
                 on v.force = e.force and v.dimension = 'leaving-reason' and v.id = e.leaving_reason
         where e.force = l.force and e.person = l.person and e.kind = 'leaver'
           and e.on_date > l.previous_as_at and e.on_date <= l.as_at
        having count(*) = 1
           and (l.leaving_date is null or abs(min(e.on_date) - l.leaving_date) <= 7)
      ) told on true`);
  await describeRelation(
    runner,
    'view workforce.flow_reason',
    'Why and when each leaver left, from the file of the snapshot or else from an event feed',
    REASON_COLUMNS,
  );
  await runner.query('grant select on workforce.flow_reason to muster_api');
}
