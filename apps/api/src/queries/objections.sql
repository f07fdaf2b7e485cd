-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- objections/content-withholder.service.ts

insert into workforce.content_rewrite (snapshot_id, rewritten_at)
  select s.id, now() from workforce.snapshot s where s.id = any ($1)
  on conflict (snapshot_id) do update set rewritten_at = now();

select s.id, s.content_columns as columns from workforce.snapshot s
  where s.force = $1 and exists (select from workforce.snapshot_content c where c.snapshot_id = s.id)
  order by s.as_at, s.created_at, s.id;

select seq from workforce.snapshot_content where snapshot_id = $1 order by seq;

select workforce.withhold_content($1, $2, $3);

-- objections/objection-list.service.ts

insert into workforce.objection as o (force, person, notice, received_on, recorded_by)
  select $1, person, notice, $4, $5 from unnest($2::uuid[], $3::uuid[]) as given (person, notice)
  on conflict (force, person) do update
    set notice = excluded.notice, received_on = excluded.received_on, recorded_by = excluded.recorded_by,
        recorded_at = now(), lifted_on = null, lifted_by = null, lifted_at = null
  where o.lifted_on is not null;

insert into workforce.withholding as w (force, requested_by) values ($1, $2)
  on conflict (force) do update
    set requested = w.requested + 1, requested_by = excluded.requested_by, requested_at = now();

select 1 from workforce.objection where force = $1 and person = any ($2::uuid[]) and lifted_on is null;

select count(distinct notice)::int as people from workforce.objection where force = $1 and lifted_on is null;

update workforce.objection set lifted_on = $3, lifted_by = $4, lifted_at = now()
  where force = $1 and lifted_on is null
    and notice in (select notice from workforce.objection
                    where force = $1 and lifted_on is null and person = any ($2::uuid[]));

-- objections/prepare-codes.ts

insert into workforce.vocabulary (force, dimension, id, code) values ($1, $2, $3, $4);

select pg_try_advisory_xact_lock(hashtextextended('muster:import:' || $1, 0)) as locked;

-- objections/read-withheld.ts

select person from workforce.objection where force = $1 and lifted_on is null;

-- objections/withholding-jobs.service.ts

select pg_advisory_unlock(hashtextextended($1, 0));

select pg_try_advisory_lock(hashtextextended($1, 0)) as locked;

-- objections/withholding-store.ts

select force from workforce.withholding where finished < requested order by requested_at;

select force, requested, finished, requested_by as "requestedBy", finished_at as "finishedAt", progress
  from workforce.withholding
  where force = $1;

-- objections/withholdings.service.ts

select generation::int as generation from workforce.generation where force = $1;

select id from workforce.snapshot where id = any ($1) and state = 'ready';

select release.forget_objectors($1);

update workforce.withholding set finished = $2, finished_at = now(), progress = null where force = $1;

update workforce.withholding set progress = $2 where force = $1;
