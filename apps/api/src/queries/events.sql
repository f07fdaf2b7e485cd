-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- events/event-feed-lifecycle.service.ts

delete from workforce.event where feed = $1;

update workforce.event_feed set state = 'discarded' where id = $1 and state = 'ready';

update workforce.event_feed set state = 'published', published_by = $2, published_at = now()
  where id = $1 and state = 'ready';

update workforce.event_feed set state = 'undone', undone_by = $2, undone_at = now(), undo_reason = $3
  where id = $1 and state = 'published';

-- events/event-feed-store.service.ts

insert into workforce.event_feed (id, force, state, period_from, period_to, complete, mapping_id, mapping,
    file_sha256, rows, counts, issues, duplicate_of, created_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);

select id from workforce.event_feed
  where force = $1 and state = 'published' and file_sha256 = $2 and mapping = $3::jsonb
  order by published_at limit 1;

select id, force, state, to_char(period_from, 'YYYY-MM-DD') as period_from,
  to_char(period_to, 'YYYY-MM-DD') as period_to, complete, mapping_id, encode(file_sha256,
      'hex') as file_sha256, rows,
  counts, issues, duplicate_of, created_by, created_at, published_at, undo_reason
    from workforce.event_feed
    where force = $1
    order by created_at desc, id;

select id, force, state, to_char(period_from, 'YYYY-MM-DD') as period_from,
  to_char(period_to, 'YYYY-MM-DD') as period_to, complete, mapping_id, encode(file_sha256,
      'hex') as file_sha256, rows,
  counts, issues, duplicate_of, created_by, created_at, published_at, undo_reason
    from workforce.event_feed
    where id = $1;

-- events/event-receiver.service.ts

select pg_try_advisory_xact_lock(hashtextextended('muster:import:' || $1, 0)) as locked;

-- events/reconciler.service.ts

set local enable_nestloop = off;

set local work_mem = '64MB';

set transaction read only;

with feed as materialized (
    select id, period_from, period_to, complete from workforce.event_feed
     where force = $1 and (state = 'published' or id = $2::uuid)
  ), taken as (
    select array_agg(as_at order by as_at) as dates
      from workforce.snapshot
      where force = $1 and state = 'published'
  ), blank as (
    select max(id) filter (where dimension = 'unit') as unit,
           max(id) filter (where dimension = 'rank') as rank,
           max(id) filter (where dimension = 'workforce-type') as workforce_type,
           max(id) filter (where dimension = 'rank-basis') as rank_basis,
           max(id) filter (where dimension = 'assignment-status') as assignment_status
      from workforce.vocabulary where force = $1 and code = 'not-recorded'
  ), acting as (
    select coalesce(array_agg(id), '{}') as ids from workforce.vocabulary
     where force = $1 and dimension = 'rank-basis' and code in ('temporary', 'acting')
  ), no_reason as (
    select array_agg(id) as ids from workforce.vocabulary
     where force = $1 and dimension = 'leaving-reason' and code in ('not-recorded', 'not-held')
  ), family (kind, family) as (
    values ('joiner', 'arrival'), ('rejoiner', 'arrival'), ('leaver', 'departure'),
           ('promotion', 'rank'), ('demotion', 'rank'), ('transfer', 'unit'), ('conversion',
               'workforce-type'),
           ('acting-up', 'rank'), ('acting-end', 'rank'),
           ('career-break-start', 'career-break'), ('career-break-end', 'career-break'),
           ('secondment-out-start', 'secondment'), ('secondment-out-end', 'secondment')
  ), flow as materialized (
    select f.person, f.kind, family, f.previous_as_at, f.as_at, f.leaving_date, f.leaving_reason
      from workforce.flow f join family using (kind) where f.force = $1
  ), event as materialized (
    select e.feed, e.row_number, e.person, e.kind, family, e.on_date, e.leaving_reason,
           case family when 'rank' then e.from_rank when 'unit' then e.from_unit else e.from_workforce_type end as said_from,
           case family when 'rank' then e.to_rank when 'unit' then e.to_unit else e.to_workforce_type end as said_to,
           dates[place] as after, dates[place + 1] as upto,
           row_number() over same_change as step,
           count(*) over (partition by e.person, family, place) as steps,
           bool_or(family = 'arrival') over (partition by e.person, place) as arrives,
           bool_or(family = 'departure') over (partition by e.person, place) as departs,
           count(*) over (partition by e.person, e.kind, e.on_date) as told,
           case when family in ('arrival', 'departure') then lag(family) over in_and_out end as last_family,
           case when family in ('arrival', 'departure') then lag(e.on_date) over in_and_out end as last_date
      from workforce.event e
      join feed on feed.id = e.feed
      join family using (kind)
     cross join taken
     cross join lateral (select width_bucket(e.on_date - 1, dates) as place) bucket
    window same_change as (partition by e.person, family, place
                           order by e.on_date, e.kind, e.from_rank, e.to_rank, e.from_unit, e.to_unit,
                               e.row_number, e.feed),
           in_and_out as (partition by e.person, family in ('arrival', 'departure')
                          order by e.on_date, array_position(array['joiner', 'leaver', 'rejoiner'], e.kind))
  ), spell as materialized (
    select person, valid_from, valid_to, rank, unit, workforce_type, rank_basis, assignment_status
      from workforce.spell where force = $1 and person in (select person from event)
  ), known as materialized (
    select distinct person from spell
  ), alone as materialized (
    select * from flow
     where not exists (select from event
                        where event.person = flow.person and event.family = flow.family and event.upto = flow.as_at)
  ), seen as materialized (
    select event.*, flow.kind as flow_kind, flow.leaving_date, flow.leaving_reason as file_reason,
           before.person is not null as was_in_post, now.person is not null as is_in_post,
           known.person is not null as known,
           case event.family
             when 'rank' then nullif(before.rank, blank.rank) when 'unit' then nullif(before.unit, blank.unit)
             when 'workforce-type' then nullif(before.workforce_type, blank.workforce_type)
             else nullif(before.assignment_status, blank.assignment_status) end as state_before,
           case event.family
             when 'rank' then nullif(now.rank, blank.rank) when 'unit' then nullif(now.unit, blank.unit)
             when 'workforce-type' then nullif(now.workforce_type, blank.workforce_type)
             else nullif(now.assignment_status, blank.assignment_status) end as state_after,
           nullif(before.rank_basis, blank.rank_basis) as basis_before,
           nullif(now.rank_basis, blank.rank_basis) as basis_after
      from event
     cross join blank
      left join flow on flow.person = event.person and flow.family = event.family and flow.as_at = event.upto
      left join known on known.person = event.person
      left join spell before
             on before.person = event.person and before.valid_from <= event.after and before.valid_to > event.after
      left join spell now
             on now.person = event.person and now.valid_from <= event.upto and now.valid_to > event.upto
  ), elsewhere as materialized (
    select distinct on (seen.feed, seen.row_number) seen.feed, seen.row_number, alone.as_at
      from seen
      join alone on alone.person = seen.person and alone.family = seen.family
     where seen.flow_kind is null and seen.family in ('arrival', 'departure')
       and case when seen.is_in_post = (seen.family = 'departure') then alone.as_at > seen.upto
                else alone.as_at <= seen.after end
     order by seen.feed, seen.row_number, abs(alone.as_at - seen.upto)
  ), turned as materialized (
    select event.feed, event.row_number
      from event join spell on spell.person = event.person
     where event.family = 'departure' and event.last_family = 'departure'
       and spell.valid_from > event.last_date and spell.valid_from < event.on_date
     union
    select event.feed, event.row_number
      from event join flow on flow.person = event.person and flow.family = 'departure'
     where event.family = 'arrival' and event.last_family = 'arrival'
       and flow.as_at >= event.last_date and flow.previous_as_at < event.on_date
  ), placed as materialized (
    select seen.*, elsewhere.as_at as elsewhere, turned.feed is not null as has_turned,
           -- The rank that somebody wears while acting is not the rank that a promotion begins or ends with.
           seen.family = 'rank' and coalesce(basis_before = any (acting.ids), false) as was_acting,
           seen.family = 'rank' and coalesce(basis_after = any (acting.ids), false) as is_acting
      from seen
     cross join acting
      left join elsewhere on elsewhere.feed = seen.feed and elsewhere.row_number = seen.row_number
      left join turned on turned.feed = seen.feed and turned.row_number = seen.row_number
  ), judged as materialized (
    select feed, row_number, person, family, elsewhere, array_remove(array[
      case
        when upto is null then 'after-last-snapshot'
        when after is null then 'before-first-snapshot'
        when family = 'arrival' and flow_kind is not null then
          case when kind = 'joiner' and flow_kind = 'rejoiner' then 'joiner-in-earlier-snapshot' end
        when family = 'departure' and flow_kind is not null then null
        when family in ('arrival', 'departure') and arrives and departs then 'between-snapshots'
        when not known and not arrives then 'unknown-person'
        when family = 'arrival' then
          case when elsewhere is not null then 'joiner-in-other-period'
               when not known then 'unknown-person'
               when was_in_post then 'joiner-already-in-post'
               else 'joiner-not-in-post' end
        when family = 'departure' then
          case when elsewhere is not null then 'leaver-in-other-period'
               when is_in_post then 'leaver-still-in-post'
               else 'leaver-not-in-post' end
        when not was_in_post and not is_in_post and not arrives and not departs then 'not-in-post'
        when not was_in_post or not is_in_post then 'between-snapshots'
        when coalesce(state_before, 0) = 0 or coalesce(state_after, 0) = 0 then 'not-held'
        when family in ('career-break', 'secondment') then
          case when steps > 1 then case when flow_kind is null then 'between-snapshots' end
               when flow_kind is distinct from kind then 'status-unchanged' end
        when kind in ('acting-up', 'acting-end') and flow_kind is distinct from kind
             and (coalesce(basis_before, 0) = 0 or coalesce(basis_after, 0) = 0) then 'not-held'
        when kind in ('acting-up',
            'acting-end') and steps = 1 and flow_kind is distinct from kind then 'status-unchanged'
        when steps = 1 and flow_kind is distinct from kind and state_before = state_after then family || '-unchanged'
        when steps = 1 and flow_kind is distinct from kind then family || '-differs'
        when step = 1 and said_from <> state_before and not was_acting then family || '-differs'
        when step = steps and said_to <> state_after and not is_acting then family || '-differs'
      end,
      case when flow_kind = 'leaver' and abs(on_date - leaving_date) > 7 then 'leaving-date-differs' end,
      case when flow_kind = 'leaver' and leaving_reason <> file_reason
                and leaving_reason <> all (coalesce(no_reason.ids, '{}'))
                and file_reason <> all (coalesce(no_reason.ids, '{}')) then 'leaving-reason-differs' end,
      case when family = 'departure' and last_family = 'departure' and last_date < on_date and not has_turned
           then 'left-twice' end,
      case when family = 'arrival' and last_family = 'arrival' and last_date < on_date and not has_turned
           then 'joined-twice' end,
      case when told > 1 then 'repeated-in-feeds' end
    ], null) as codes
      from placed cross join no_reason
  ), counted as (
    select *, case when codes = '{}' then 'agrees'
                   when codes <@ array['before-first-snapshot', 'after-last-snapshot', 'between-snapshots',
                       'not-held']
                   then 'not-checked' else 'contradicts' end as verdict
      from judged where $3::uuid is null or feed = $3::uuid
  ), covered as (
    select family, case when family = 'arrival' then null else kind end as kind,
           range_agg(daterange(period_from, period_to, '[]')) as days
      from feed cross join unnest(complete) as listed (kind) join family using (kind)
     where $3::uuid is null or id = $3::uuid
     group by 1, 2
  ), lacking as (
    select alone.kind, alone.previous_as_at, alone.as_at from alone
      join covered on covered.family = alone.family and coalesce(covered.kind, alone.kind) = alone.kind
     where covered.days @> daterange(alone.previous_as_at + 1, alone.as_at, '[]')
       and not exists (select from judged where judged.person = alone.person and judged.family = alone.family
                          and judged.elsewhere = alone.as_at)
  )
  select 'verdict' as what, verdict as code, null::uuid as feed, count(*)::int as count, null::int[] as rows,
         null::text as after, null::text as upto
    from counted group by verdict
  union all
  select 'event', code, feed, count(*)::int, (array_agg(row_number order by row_number))[1:10], null, null
    from counted cross join unnest(codes) as code group by code, feed
  union all
  select 'flow', kind, null, count(*)::int, null, previous_as_at::text, as_at::text
    from lacking group by kind, previous_as_at, as_at
  union all
  select 'compared', 'snapshots', null, coalesce(cardinality(dates), 0), null, null, null from taken
  union all
  select 'compared', 'feeds', null, count(*)::int, null, null, null from feed;

-- events/store-events.ts

insert into workforce.event (feed, force, row_number, person, kind, on_date, from_workforce_type,
    to_workforce_type, from_rank, to_rank, from_unit, to_unit, leaving_reason, entry_route)
  select $1, $2, row_number, person, kind, on_date, nullif(from_workforce_type, 0), nullif(to_workforce_type,
      0),
         nullif(from_rank, 0), nullif(to_rank, 0), nullif(from_unit, 0), nullif(to_unit, 0),
         nullif(leaving_reason, 0), nullif(entry_route, 0)
    from unnest($3::int[], $4::uuid[], $5::text[], $6::date[], $7::smallint[], $8::smallint[], $9::smallint[],
                $10::smallint[], $11::smallint[], $12::smallint[], $13::smallint[], $14::smallint[])
      as e (row_number, person, kind, on_date, from_workforce_type, to_workforce_type, from_rank, to_rank,
            from_unit, to_unit, leaving_reason, entry_route);
