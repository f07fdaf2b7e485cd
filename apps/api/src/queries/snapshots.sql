-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- snapshots/content-writer.ts

insert into workforce.snapshot_content (snapshot_id, seq, bytes) values ($1, $2, $3);

-- snapshots/screening-requests.service.ts

select d.key as dimension, array_agg(distinct d.value ->> 'classification') as named
   from workforce.snapshot s cross join lateral jsonb_each(s.mapping -> 'dimensions') d
  where s.force = $1 and s.state in ('ready', 'publishing', 'published', 'superseded', 'undone')
  group by d.key;

select dimension, array_agg(code order by id) as codes
  from workforce.vocabulary
  where force = $1
  group by dimension;

select dimension, slot from workforce.extra_slot where force = $1;

-- snapshots/snapshot-jobs.service.ts

select pg_advisory_unlock(hashtextextended($1, 0));

select pg_try_advisory_lock(hashtextextended($1, 0)) as locked;

-- snapshots/snapshot-lifecycle.service.ts

update workforce.snapshot set published_by = $2 where id = $1;

-- snapshots/snapshot-receiver.service.ts

select pg_try_advisory_xact_lock(hashtextextended('muster:import:' || $1, 0))
  and pg_try_advisory_xact_lock(hashtextextended('muster:snapshot:' || $2, 0)) as locked;

-- snapshots/snapshot-store.service.ts

delete from workforce.snapshot_content where snapshot_id = $1;

insert into workforce.snapshot (id, force, as_at, mapping_id, mapping, progress, message, created_by, reason)
  values ($1, $2, $3, $4, $5, 0, 'Reading the file.', $6, $7);

select 1 from workforce.snapshot
   where force = $1 and mapping -> 'person' ->> 'mode' = 'staff-number'
     and state in ('ready', 'publishing', 'published', 'superseded', 'undone')
  union all
  select 1 from workforce.event_feed
   where force = $1 and mapping -> 'person' ->> 'mode' = 'staff-number'
     and state in ('ready', 'published', 'undone') limit 1;

select id, force, to_char(as_at, 'YYYY-MM-DD') as as_at, state, mapping_id,
  encode(file_sha256, 'hex') as file_sha256, rows, headcount, issues, change, not_held, progress, message,
  created_by, created_at, published_by, published_at, undo_reason, duplicate_of, revision, supersedes, reason,
      restates,
  (select other.id from workforce.snapshot other
    where other.supersedes = snapshot.id and snapshot.state = 'superseded'
      and other.state in ('published', 'superseded')) as superseded_by,
  (select count(*)::int from workforce.snapshot other
    where other.force = snapshot.force and other.as_at > snapshot.as_at
      and other.state = 'published') as later_snapshots
        from workforce.snapshot
        where force = $1
        order by workforce.snapshot.as_at desc, created_at desc;

select id, force, to_char(as_at, 'YYYY-MM-DD') as as_at, state, mapping_id,
  encode(file_sha256, 'hex') as file_sha256, rows, headcount, issues, change, not_held, progress, message,
  created_by, created_at, published_by, published_at, undo_reason, duplicate_of, revision, supersedes, reason,
      restates,
  (select other.id from workforce.snapshot other
    where other.supersedes = snapshot.id and snapshot.state = 'superseded'
      and other.state in ('published', 'superseded')) as superseded_by,
  (select count(*)::int from workforce.snapshot other
    where other.force = snapshot.force and other.as_at > snapshot.as_at
      and other.state = 'published') as later_snapshots
        from workforce.snapshot
        where state in ('screening', 'publishing')
        order by created_at;

select id, force, to_char(as_at, 'YYYY-MM-DD') as as_at, state, mapping_id,
  encode(file_sha256, 'hex') as file_sha256, rows, headcount, issues, change, not_held, progress, message,
  created_by, created_at, published_by, published_at, undo_reason, duplicate_of, revision, supersedes, reason,
      restates,
  (select other.id from workforce.snapshot other
    where other.supersedes = snapshot.id and snapshot.state = 'superseded'
      and other.state in ('published', 'superseded')) as superseded_by,
  (select count(*)::int from workforce.snapshot other
    where other.force = snapshot.force and other.as_at > snapshot.as_at
      and other.state = 'published') as later_snapshots from workforce.snapshot where id = $1;

select mapping from workforce.snapshot
  where force = $1 and state in ('ready', 'publishing', 'published', 'superseded', 'undone')
  order by created_at desc limit 1;

update workforce.snapshot
    set state = $3, progress = null, message = coalesce($4, ''), issues = coalesce($5, issues),
        change = coalesce($6, change), duplicate_of = coalesce($7, duplicate_of),
        restates = case when $6::jsonb is null then restates else $8 end
  where id = $1 and state = any ($2);

update workforce.snapshot set progress = $2 where id = $1 and state = 'screening';

-- snapshots/store-screening.ts

insert into workforce.extra_slot (force, dimension, slot) values ($1, $2, $3);

select id, state <> 'published' as waits from workforce.snapshot
  where force = $1 and as_at = $2 and file_sha256 = $3 and mapping = $4::jsonb
    and (state = 'published'
         or (state in ('screening', 'ready', 'publishing') and reason is not distinct from $5))
  order by waits, created_at limit 1;

update workforce.snapshot
    set rows = $2, headcount = $3, issues = $4, not_held = $5, file_sha256 = $6, content_columns = $7
  where id = $1;
