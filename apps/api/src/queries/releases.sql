-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- releases/release-builder.service.ts

select exists (select from release.release where state in ('published', 'archived')) as has_one;

-- releases/release-decisions.service.ts

delete from release.in_force where release_id = $1;

insert into release.in_force (force, release_id)
  select force, id from release.release where force = $1 and state = 'published' order by period desc limit 1;

insert into release.in_force (force, release_id) values ($1, $2)
  on conflict (force) do update set release_id = excluded.release_id;

select roles, disabled_at is null as open from access.account where username = $1;

update release.release r set state = 'approved', approved_by = $2, approved_at = $3
     where r.id = $1 and r.state = 'built' and r.built_by <> $2 and
  exists (select from workforce.snapshot s where s.id = r.snapshot and s.state = 'published')
  and not exists (select from workforce.withholding w where w.force = r.force
                     and (w.requested > w.finished or w.finished_at > r.started_at))
       and exists (select from access.account a where a.username = $2 and a.disabled_at is null
                      and a.roles && array['analyst', 'dpo'] and not 'steward' = any (a.roles));

update release.release r set state = 'archived', ended_by = $2, ended_at = $3
     where r.id = $1 and r.state = 'published' and
  ($2 = 'command-line' or exists (select from access.account a where a.username = $2 and a.disabled_at is null
                                 and a.roles && array['analyst', 'dpo']));

update release.release r set state = 'discarded', ended_by = $2, ended_at = $3, progress = null
     where r.id = $1 and r.state in ('building', 'auditing', 'built', 'breached', 'approved', 'failed') and
  ($2 = 'command-line' or exists (select from access.account a where a.username = $2 and a.disabled_at is null
                                 and a.roles && array['analyst', 'dpo']));

update release.release r set state = 'published', published_by = $2, published_at = $3
     where r.id = $1 and r.state = 'approved' and
  ($2 = 'command-line' or exists (select from access.account a where a.username = $2 and a.disabled_at is null
                                 and a.roles && array['analyst', 'dpo'])) and
  exists (select from workforce.snapshot s where s.id = r.snapshot and s.state = 'published')
  and not exists (select from workforce.withholding w where w.force = r.force
                     and (w.requested > w.finished or w.finished_at > r.started_at))
       and not exists (select from release.release p where p.force = r.force and p.period >= r.period
                          and p.state in ('published', 'archived'));

-- releases/release-grounds.service.ts

insert into disclosure.record_key (force, person)
  select distinct force, person from workforce.spell where force = $1
  on conflict do nothing;

select distinct on (s.cell_key) s.cell_key as key, s.value, s.members, s.release_id as "releaseId"
   from disclosure.cell_state s
   join release.release r on r.id = s.release_id and r.force = $1 and r.state in ('published', 'archived')
  where s.cell_key = any ($2)
  order by s.cell_key, r.period desc;

select id, period, rules, report from release.release
  where force = $1 and state in ('published', 'archived') and period < $2 order by period desc limit 1;

select id, to_char(as_at, 'YYYY-MM-DD') as "asAt", not_held as "notHeld"
  from workforce.snapshot where force = $1 and state = 'published' order by workforce.snapshot.as_at;

select string_agg(int8send(k.rkey), '' order by p.person) as keys,
       count(*) <> count(k.rkey) as missing
  from (select distinct person from workforce.spell where force = $1) p
  left join disclosure.record_key k on k.force = $1 and k.person = p.person;

set transaction isolation level repeatable read read only;

with asked as (select id, base from release.release
                  where force = $1 and period = any ($2) and state in ('published', 'archived'))
  select r.id, r.period, r.base, r.dimensions, r.tables from release.release r
   where r.id in (select id from asked union select base from asked) order by r.period;

-- releases/release-jobs.service.ts

select pg_advisory_unlock(hashtextextended($1, 0));

select pg_try_advisory_lock(hashtextextended($1, 0)) as locked;

-- releases/release-progress.service.ts

update release.release set progress = $2 where id = $1 and state in ('building', 'auditing');

update release.release set state = $2, progress = null where id = $1 and state in ('building', 'auditing');

-- releases/release-reader.service.ts

select id, period, to_char(as_at, 'YYYY-MM-DD') as "asAt", published_at as "publishedAt",
    in_force as "inForce"
  from release.published_release
  where force = $1
  order by period desc;

select id, period, to_char(as_at, 'YYYY-MM-DD') as "asAt", published_at as "publishedAt",
    in_force as "inForce", policy, rules, dimensions, tables
  from release.published_release
  where force = $1 and case when $2 = 'current' then in_force else period = $2 end;

select table_id as "tableId", coords, value, status from release.board_cell
  where release_id = $1 order by table_id, place;

-- releases/release-requests.service.ts

select to_char(as_at, 'YYYY-MM-DD') as day from workforce.snapshot where force = $1 and state = 'published';

-- releases/release-store.service.ts

insert into release.release (force, period, built_by, started_at, purpose) values ($1, $2, $3, $4, $5)
  on conflict (force) where state in ('building', 'auditing', 'built', 'approved') do nothing returning id;

select max(period) as period from release.release
  where force = $1 and state in ('published', 'archived') having max(period) >= $2;

select r.id, r.force, r.period, r.state, r.policy, to_char(r.as_at, 'YYYY-MM-DD') as "asAt", r.snapshot,
  r.report, r.progress, r.message, r.purpose, r.built_by as "builtBy", r.started_at as "startedAt",
      r.built_at as "builtAt",
  r.approved_by as "approvedBy", r.approved_at as "approvedAt", r.published_by as "publishedBy",
  r.published_at as "publishedAt", f.release_id is not null as "inForce"
  from release.release r left join release.in_force f on f.release_id = r.id
    where r.force = $1
    order by r.period desc, r.started_at desc, r.id;

select r.id, r.force, r.period, r.state, r.policy, to_char(r.as_at, 'YYYY-MM-DD') as "asAt", r.snapshot,
  r.report, r.progress, r.message, r.purpose, r.built_by as "builtBy", r.started_at as "startedAt",
      r.built_at as "builtAt",
  r.approved_by as "approvedBy", r.approved_at as "approvedAt", r.published_by as "publishedBy",
  r.published_at as "publishedAt", f.release_id is not null as "inForce"
  from release.release r left join release.in_force f on f.release_id = r.id
    where r.state in ('building', 'auditing')
    order by r.started_at;

select r.id, r.force, r.period, r.state, r.policy, to_char(r.as_at, 'YYYY-MM-DD') as "asAt", r.snapshot,
  r.report, r.progress, r.message, r.purpose, r.built_by as "builtBy", r.started_at as "startedAt",
      r.built_at as "builtAt",
  r.approved_by as "approvedBy", r.approved_at as "approvedAt", r.published_by as "publishedBy",
  r.published_at as "publishedAt", f.release_id is not null as "inForce"
  from release.release r left join release.in_force f on f.release_id = r.id where r.id = $1;

-- releases/release-writer.service.ts

insert into disclosure.cell_state (release_id, cell_key, status, value, members)
  select $1, s.key, s.status, s.value, s.members
    from unnest($2::text[], $3::text[], $4::integer[], $5::bytea[]) as s (key, status, value, members);

insert into release.cell (release_id, table_id, coords, place, depth, measure, value, status, network)
  select $1, c.table_id, c.coords, c.place, c.depth, c.measure, c.value, c.status, c.network
    from jsonb_to_recordset($2::jsonb) as c (table_id text, coords jsonb, place integer, depth smallint,
        measure text,
           value integer, status text, network boolean);

select 1 from release.release where id = $1 and state = 'auditing' for update;

update release.release
    set state = $2, policy = $3, rules = $4, params_hash = $5, snapshot = $6, as_at = $7, base = $8,
        dimensions = $9,
        tables = $10, notes = $11, report = $12, built_at = $13, progress = null, message = $14
  where id = $1;
