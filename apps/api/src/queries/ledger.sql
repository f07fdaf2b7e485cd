-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- ledger/accept-bridges.ts

select dimension, code from workforce.vocabulary where force = $1 and dimension = any ($2);

-- ledger/compare-ledgers.ts

with was as (select * from pg_temp.ledger_flow_before),
       is_now as (select * from workforce.flow where force = $1)
  select (select count(*) from is_now)::int as stored,
         (select count(*) from ((table was except all table is_now)
                                union all (table is_now except all table was)) as changed)::int as differing;

with was as (select * from pg_temp.ledger_spell_before),
       is_now as (select * from workforce.spell where force = $1)
  select (select count(*) from is_now)::int as stored,
         (select count(*) from ((table was except all table is_now)
                                union all (table is_now except all table was)) as changed)::int as differing;

-- ledger/compare-revisions.ts

select (count(was.force))::int as people_before, (count(is_now.force))::int as people_after,
       count(*) filter (where was.force is null)::int as people_added,
       count(*) filter (where is_now.force is null)::int as people_removed,
       count(*) filter (where was.force is not null and is_now.force is not null
                          and (was.workforce_type, was.rank, was.unit, was.contract, was.ethnicity, was.sex,
                              was.age_band, was.disability, was.religion, was.orientation, was.extra_1,
                              was.extra_2, was.extra_3, was.extra_4, was.extra_5, was.extra_6, was.fte,
                              was.service_start, was.rank_start, was.rank_basis,
                              was.assignment_status) is distinct from (is_now.workforce_type, is_now.rank,
                              is_now.unit, is_now.contract, is_now.ethnicity, is_now.sex, is_now.age_band,
                              is_now.disability, is_now.religion, is_now.orientation, is_now.extra_1,
                              is_now.extra_2, is_now.extra_3, is_now.extra_4, is_now.extra_5, is_now.extra_6,
                              is_now.fte, is_now.service_start, is_now.rank_start, is_now.rank_basis,
                              is_now.assignment_status))::int as people_changed
  from (select * from pg_temp.ledger_spell_before where valid_from <= $2::date and valid_to > $2::date) was
  full join (select *
    from workforce.spell
    where force = $1 and valid_from <= $2::date and valid_to > $2::date) is_now using (person);

select count(*) filter (where was.workforce_type is distinct from is_now.workforce_type)::int as workforce_type,
    count(*) filter (where was.rank is distinct from is_now.rank)::int as rank,
    count(*) filter (where was.unit is distinct from is_now.unit)::int as unit,
    count(*) filter (where was.contract is distinct from is_now.contract)::int as contract,
    count(*) filter (where was.ethnicity is distinct from is_now.ethnicity)::int as ethnicity,
    count(*) filter (where was.sex is distinct from is_now.sex)::int as sex,
    count(*) filter (where was.age_band is distinct from is_now.age_band)::int as age_band,
    count(*) filter (where was.disability is distinct from is_now.disability)::int as disability,
    count(*) filter (where was.religion is distinct from is_now.religion)::int as religion,
    count(*) filter (where was.orientation is distinct from is_now.orientation)::int as orientation,
    count(*) filter (where was.extra_1 is distinct from is_now.extra_1)::int as extra_1,
    count(*) filter (where was.extra_2 is distinct from is_now.extra_2)::int as extra_2,
    count(*) filter (where was.extra_3 is distinct from is_now.extra_3)::int as extra_3,
    count(*) filter (where was.extra_4 is distinct from is_now.extra_4)::int as extra_4,
    count(*) filter (where was.extra_5 is distinct from is_now.extra_5)::int as extra_5,
    count(*) filter (where was.extra_6 is distinct from is_now.extra_6)::int as extra_6,
    count(*) filter (where was.fte is distinct from is_now.fte)::int as fte,
    count(*) filter (where was.service_start is distinct from is_now.service_start)::int as service_start,
    count(*) filter (where was.rank_start is distinct from is_now.rank_start)::int as rank_start,
    count(*) filter (where was.rank_basis is distinct from is_now.rank_basis)::int as rank_basis,
    count(*) filter (where was.assignment_status is distinct from is_now.assignment_status)::int as assignment_status
  from (select * from pg_temp.ledger_spell_before where valid_from <= $2::date and valid_to > $2::date) was
  join (select *
    from workforce.spell
    where force = $1 and valid_from <= $2::date and valid_to > $2::date) is_now using (person);

-- ledger/count-answer-changes.ts

select 'ethnicity' as dimension, from_ethnicity as "from", ethnicity as "to", count(*)::int as people
   from pg_temp.ledger_change where was_in_post and in_post and ethnicity <> from_ethnicity
  group by 2, 3;

-- ledger/diff-snapshot.ts

analyze pg_temp.ledger_change (person, was_in_post, in_post);

create temp table ledger_change on commit drop as
  select person, standing.force is not null as was_in_post, coalesce(present.in_post, false) as in_post,
         standing.place as standing_place,
         standing.workforce_type as from_workforce_type, standing.rank as from_rank,
             standing.unit as from_unit, standing.contract as from_contract,
             standing.ethnicity as from_ethnicity, standing.sex as from_sex,
             standing.age_band as from_age_band, standing.disability as from_disability,
             standing.religion as from_religion, standing.orientation as from_orientation,
             standing.fte as from_fte, standing.rank_basis as from_rank_basis,
             standing.assignment_status as from_assignment_status,
         present.workforce_type, present.rank, present.unit, present.contract, present.ethnicity, present.sex,
             present.age_band, present.disability, present.religion, present.orientation, present.extra_1,
             present.extra_2, present.extra_3, present.extra_4, present.extra_5, present.extra_6, present.fte,
             present.service_start, present.rank_start, present.rank_basis, present.assignment_status,
             present.leaving_date, present.leaving_reason
    from (select *, (leaving_date is null or leaving_date > $2::date) as in_post
      from pg_temp.ledger_stage) present
    full join (select *, ctid as place
      from workforce.spell
      where force = $1 and valid_to = 'infinity') standing
         using (person)
   where (present.in_post or standing.force is not null)
     and (present.in_post is not true or standing.force is null
          or (present.workforce_type, present.rank, present.unit, present.contract, present.ethnicity,
              present.sex, present.age_band, present.disability, present.religion, present.orientation,
              present.extra_1, present.extra_2, present.extra_3, present.extra_4, present.extra_5,
              present.extra_6, present.fte, present.service_start, present.rank_start, present.rank_basis,
              present.assignment_status) is distinct from (standing.workforce_type, standing.rank,
              standing.unit, standing.contract, standing.ethnicity, standing.sex, standing.age_band,
              standing.disability, standing.religion, standing.orientation, standing.extra_1,
              standing.extra_2, standing.extra_3, standing.extra_4, standing.extra_5, standing.extra_6,
              standing.fte, standing.service_start, standing.rank_start, standing.rank_basis,
              standing.assignment_status));

set local work_mem = '64MB';

-- ledger/extend-vocabulary.ts

insert into workforce.vocabulary (force, dimension, id, code)
  select $1, $2, $3 + place, code from unnest($4::text[]) with ordinality as fresh (code, place);

-- ledger/find-bridges.ts

select count(*)::int as people from pg_temp.ledger_change
  where was_in_post and in_post
    and ((from_unit, unit) in (select * from unnest($1::int[], $2::int[]))
         or (workforce_type = from_workforce_type
             and (from_rank, rank) in (select * from unnest($3::int[], $4::int[]))));

select rank as id, count(*)::int as people from pg_temp.ledger_stage
  where $1::text is not null and (leaving_date is null or leaving_date > $2::date) group by 1;

select side.was as "from", side.is_now as "to", count(*)::int as people from pg_temp.ledger_change c
  cross join lateral (
    select from_rank as was, case when in_post then rank end as is_now
      where not (was_in_post and in_post and workforce_type <> from_workforce_type)
    union all select from_rank, null where was_in_post and in_post and workforce_type <> from_workforce_type
    union all select null, rank
      where was_in_post and in_post and workforce_type <> from_workforce_type) as side
  where side.was is distinct from side.is_now group by 1, 2;

select side.was as "from", side.is_now as "to", count(*)::int as people from pg_temp.ledger_change c
  cross join lateral (
    select from_unit as was, case when in_post then unit end as is_now where not (false)
    union all select from_unit, null where false
    union all select null, unit where false) as side
  where side.was is distinct from side.is_now group by 1, 2;

select unit as id, count(*)::int as people from pg_temp.ledger_stage
  where $1::text is not null and (leaving_date is null or leaving_date > $2::date) group by 1;

-- ledger/find-restated.ts

select attname as name from pg_attribute
  where attrelid = 'workforce.flow'::regclass and attnum > 0 and not attisdropped
    and attname not in ('force', 'snapshot') order by attnum;

select side, to_char(as_at, 'YYYY-MM-DD') as day, kind, count(*)::int as events
   from (select 'before' as side, as_at, kind from pg_temp.ledger_flow_before
         union all
         select 'after', as_at, kind from workforce.flow where force = $1 and as_at >= $2::date) as both_sides
  group by side, as_at, kind order by kind;

with was as (select person, kind, previous_as_at, as_at, from_workforce_type, to_workforce_type, from_rank,
    to_rank, from_unit, to_unit, leaving_date, leaving_reason
  from pg_temp.ledger_flow_before),
       is_now as (select person, kind, previous_as_at, as_at, from_workforce_type, to_workforce_type,
           from_rank, to_rank, from_unit, to_unit, leaving_date, leaving_reason
         from workforce.flow
         where force = $1 and as_at >= $2::date)
  select distinct to_char(as_at, 'YYYY-MM-DD') as day
    from ((table was except table is_now) union all (table is_now except table was)) as changed;

with was as (select person, valid_from, valid_to, workforce_type, rank, unit, contract, ethnicity, sex,
    age_band, disability, religion, orientation, extra_1, extra_2, extra_3, extra_4, extra_5, extra_6, fte,
    service_start, rank_start, rank_basis, assignment_status
  from pg_temp.ledger_spell_before),
       is_now as (select person, valid_from, valid_to, workforce_type, rank, unit, contract, ethnicity, sex,
           age_band, disability, religion, orientation, extra_1, extra_2, extra_3, extra_4, extra_5, extra_6,
           fte, service_start, rank_start, rank_basis, assignment_status
         from workforce.spell
         where force = $1 and valid_to > $2::date),
       gone as materialized (select * from was except select * from is_now),
       come as materialized (select * from is_now except select * from was)
  select to_char(day, 'YYYY-MM-DD') as day from unnest($3::date[]) as days (day)
   where exists (select person, workforce_type, rank, unit, contract, ethnicity, sex, age_band, disability,
       religion, orientation, extra_1, extra_2, extra_3, extra_4, extra_5, extra_6, fte, service_start,
       rank_start, rank_basis, assignment_status
     from gone
     where valid_from <= days.day and valid_to > days.day except select person, workforce_type, rank, unit,
         contract, ethnicity, sex, age_band, disability, religion, orientation, extra_1, extra_2, extra_3,
         extra_4, extra_5, extra_6, fte, service_start, rank_start, rank_basis, assignment_status
     from come
     where valid_from <= days.day and valid_to > days.day) or exists (select person, workforce_type, rank,
         unit, contract, ethnicity, sex, age_band, disability, religion, orientation, extra_1, extra_2,
         extra_3, extra_4, extra_5, extra_6, fte, service_start, rank_start, rank_basis, assignment_status
     from come
     where valid_from <= days.day and valid_to > days.day except select person, workforce_type, rank, unit,
         contract, ethnicity, sex, age_band, disability, religion, orientation, extra_1, extra_2, extra_3,
         extra_4, extra_5, extra_6, fte, service_start, rank_start, rank_basis, assignment_status
     from gone
     where valid_from <= days.day and valid_to > days.day);

-- ledger/generation-listener.service.ts

listen muster_generation;

unlisten *;

-- ledger/ledger-memory.service.ts

select generation from workforce.generation where force = $1;

select id, to_char(as_at, 'YYYY-MM-DD') as "asAt",
       to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "publishedAt",
       coalesce(rows, 0) as rows, coalesce(headcount, 0) as headcount, not_held as "notHeld"
  from workforce.snapshot where force = $1 and state = 'published' order by workforce.snapshot.as_at;

set transaction isolation level repeatable read read only;

-- ledger/ledger-oracle.service.ts

select array[ethnicity]::int[] as codes, count(*)::int as headcount,
        coalesce(sum(fte) filter (where fte >= 0), 0)::int as "fteHundredths",
        (count(*) filter (where fte < 0))::int as "withoutFte"
   from workforce.spell
  where force = $1 and valid_from <= $2 and valid_to > $2 and rank = any ($3::int[])
  group by 1 order by 1;

-- ledger/ledger-snapshot.ts

select id, force, to_char(as_at, 'YYYY-MM-DD') as "asAt", state, mapping,
  encode(file_sha256, 'hex') as "fileSha256", coalesce(headcount, 0) as headcount, not_held as "notHeld",
      change, reason, supersedes
    from workforce.snapshot
      where force = $1 and state = 'published' order by workforce.snapshot.as_at;

select id, force, to_char(as_at, 'YYYY-MM-DD') as "asAt", state, mapping,
  encode(file_sha256, 'hex') as "fileSha256", coalesce(headcount, 0) as headcount, not_held as "notHeld",
      change, reason, supersedes
    from workforce.snapshot
    where id = $1;

-- ledger/ledger-undoer.service.ts

update workforce.snapshot set state = 'published' where id = $1;

update workforce.snapshot set state = 'undone', undone_by = $2, undone_at = now(), undo_reason = $3
  where id = $1;

-- ledger/ledger-writer.service.ts

select workforce.prepare_force($1);

update workforce.snapshot
    set state = 'published', headcount = $2, change = $3, published_by = $4, published_at = now(),
        progress = null, message = '', restates = $5, supersedes = $6,
        revision = (select coalesce(max(other.revision), 0) + 1 from workforce.snapshot other
                     where other.force = $7 and other.as_at = $8)
  where id = $1 and state in ('ready', 'publishing');

update workforce.snapshot set state = 'superseded' where id = $1;

-- ledger/load-flows.ts

copy (
    with told as (
      select person, as_at as day, previous_as_at, kind, 0 as reason, null::date as left_on, false as away
        from workforce.flow where force = 'EXMP' and kind not in ('leaver', 'joiner', 'rejoiner')
      union all
      select person, as_at, previous_as_at, kind, coalesce(route, 0), null, false
        from workforce.flow_entry_route where force = 'EXMP'
      union all
      select person, as_at, previous_as_at, 'leaver', coalesce(reason, 0), left_on,
             left_on is null and (select count(*) > 0 from workforce.flow_away a
               where a.force = r.force and a.person = r.person and a.as_at = r.as_at)
        from workforce.flow_reason r where force = 'EXMP'
      union all
      select person, valid_from, null, null, 0, null, false from workforce.spell where force = 'EXMP'
    ), placed as (
      select *, (count(*) filter (where kind is null) over spells - 1)::int as position
        from told window spells as (order by person, day, kind nulls first rows unbounded preceding)
    )
    select (array_position(array['joiner', 'rejoiner', 'leaver', 'promotion', 'demotion', 'transfer',
        'conversion', 'acting-up', 'acting-end', 'career-break-start', 'career-break-end',
        'secondment-out-start', 'secondment-out-end', 'hours-up', 'hours-down'], kind) - 1)::int2, position,
        day - date '1970-01-01',
           previous_as_at - date '1970-01-01', reason::int2, coalesce(left_on - date '1970-01-01',
               -2147483648), away::int::int2
      from placed where kind is not null order by day, position
  ) to stdout (format binary);

select count(*)::int as flows from workforce.flow where force = $1;

-- ledger/load-ledger.ts

copy (select coalesce((person <> lag(person) over (order by person, valid_from))::int, 1)::int2,
    valid_from - date '1970-01-01',
    case when valid_to = 'infinity' then 2147483647 else valid_to - date '1970-01-01' end,
    coalesce(service_start - date '1970-01-01', -2147483648), coalesce(rank_start - date '1970-01-01',
    -2147483648), fte, ethnicity, extra_1, rank, workforce_type
  from workforce.spell
  where force = 'EXMP'
  order by person, valid_from) to stdout (format binary);

select count(*)::int as spells from workforce.spell where force = $1;

-- ledger/lock-force.ts

select pg_try_advisory_xact_lock(hashtextextended('ledger|' || $1, 0)) as locked;

-- ledger/move-generation.ts

insert into workforce.generation as g (force, generation) values ($1, 1)
    on conflict (force) do update set generation = g.generation + 1
  returning generation;

select pg_notify($1, $2);

-- ledger/open-stage.ts

copy pg_temp.ledger_stage (person, workforce_type, rank, unit, contract, ethnicity, sex, age_band, disability,
    religion, orientation, extra_1, extra_2, extra_3, extra_4, extra_5, extra_6, fte, service_start,
    rank_start, leaving_date, leaving_reason, rank_basis, assignment_status)
  from stdin (format binary);

create temp table ledger_stage (person uuid , workforce_type int2 default 0, rank int2 default 0,
    unit int2 default 0, contract int2 default 0, ethnicity int2 default 0, sex int2 default 0,
    age_band int2 default 0, disability int2 default 0, religion int2 default 0, orientation int2 default 0,
    extra_1 int2 default 0, extra_2 int2 default 0, extra_3 int2 default 0, extra_4 int2 default 0,
    extra_5 int2 default 0, extra_6 int2 default 0, fte int2 default -1, service_start date ,
    rank_start date , leaving_date date , leaving_reason int2 default 0, rank_basis int2 default 0,
    assignment_status int2 default 0) on commit drop;

create temp table ledger_stage (person uuid , workforce_type int2 default 0, rank int2 default 0,
    unit int2 default 0, contract int2 default 0, ethnicity int2 default 0, sex int2 default 0,
    age_band int2 default 0, disability int2 default 0, religion int2 default 0, orientation int2 default 0,
    extra_1 int2 default 0, extra_2 int2 default 0, extra_3 int2 default 0, extra_4 int2 default 0,
    extra_5 int2 default 0, extra_6 int2 default 0, fte int2 default -1, service_start date ,
    rank_start date , leaving_date date , leaving_reason int2 default 0, rank_basis int2 default 0,
    assignment_status int2 default 0) on commit preserve rows;

drop table if exists pg_temp.ledger_stage, pg_temp.ledger_change;

-- ledger/read-bridges.ts

select dimension, from_code as "from", to_code as "to" from workforce.code_bridge
  where snapshot = $1 order by dimension desc, from_code, to_code;

-- ledger/read-extra-slots.ts

select dimension, slot from workforce.extra_slot where force = $1 order by slot;

-- ledger/read-pieces.ts

copy (select bytes from workforce.snapshot_content
  where snapshot_id = '<id>' order by seq) to stdout (format binary);

-- ledger/read-vocabulary.ts

select dimension, array_agg(code order by id) as codes from workforce.vocabulary
  where force = $1 group by dimension;

-- ledger/record-flows.ts

with found as (
  with ladder as (
    select *
      from unnest($5::int[], $6::smallint[], $7::smallint[], $8::int[]) as l (ladder, workforce_type, rank,
          place)
  ), event as (
    select c.person,
           coalesce((select 'rejoiner'
             from workforce.spell s
             where s.force = $1 and s.person = c.person
             limit 1),
                    'joiner') as kind,
           c.from_workforce_type, c.workforce_type, c.from_rank, c.rank, c.from_unit, c.unit,
           null::date as leaving_date, null::smallint as leaving_reason
      from pg_temp.ledger_change c where not c.was_in_post
    union all
    select c.person, 'leaver', c.from_workforce_type, null, c.from_rank, null, c.from_unit, null,
           c.leaving_date, nullif(c.leaving_reason, 0)
      from pg_temp.ledger_change c where not c.in_post
    union all
    select c.person, move.kind, c.from_workforce_type, c.workforce_type, c.from_rank, c.rank, c.from_unit,
        c.unit,
           null, null
      from pg_temp.ledger_change c
      left join ladder lower on lower.workforce_type = c.from_workforce_type and lower.rank = c.from_rank
      left join ladder upper on upper.workforce_type = c.workforce_type and upper.rank = c.rank
                            and upper.ladder = lower.ladder
     cross join lateral (select
       c.workforce_type = c.from_workforce_type
         and (c.rank = c.from_rank or (c.from_rank, c.rank) in (select *
           from unnest($18::int[], $19::int[]))) as same_rank,
       (c.from_unit, c.unit) in (select * from unnest($16::int[], $17::int[])) as same_unit,
       c.from_rank_basis = any ($11) as was_temporary, c.rank_basis = any ($11) as is_temporary,
       c.rank_basis = any ($12) as is_substantive,
       c.from_assignment_status <> all ($13) and c.assignment_status <> all ($13) as status_known,
       c.from_assignment_status = any ($14) as was_on_break, c.assignment_status = any ($14) as is_on_break,
       c.from_assignment_status = any ($15) as was_seconded, c.assignment_status = any ($15) as is_seconded
     ) as state
     cross join lateral (values
       ('promotion', (upper.place > lower.place and not same_rank and not is_temporary)
                     or ((upper.place = lower.place or same_rank) and was_temporary and is_substantive)),
       ('demotion', upper.place < lower.place and not same_rank and not was_temporary),
       ('acting-up', upper.place > lower.place and not same_rank and is_temporary),
       ('acting-end', upper.place < lower.place and not same_rank and was_temporary),
       ('transfer',
           c.unit <> c.from_unit and c.unit <> all ($10) and c.from_unit <> all ($10) and not same_unit),
       ('conversion', c.workforce_type <> c.from_workforce_type
                      and c.workforce_type <> all ($9) and c.from_workforce_type <> all ($9)),
       ('career-break-start', status_known and is_on_break and not was_on_break),
       ('career-break-end', status_known and was_on_break and not is_on_break),
       ('secondment-out-start', status_known and is_seconded and not was_seconded),
       ('secondment-out-end', status_known and was_seconded and not is_seconded),
       ('hours-up', c.fte > c.from_fte and c.from_fte >= 0 and is_on_break = was_on_break),
       ('hours-down', c.fte < c.from_fte and c.fte >= 0 and is_on_break = was_on_break)
     ) as move (kind, happened)
     where c.was_in_post and c.in_post and move.happened
  )
  select $1::text, person, kind, $2::date, $3::date, $4::uuid, from_workforce_type, workforce_type, from_rank,
      rank,
         from_unit, unit, leaving_date, leaving_reason
    from event) select kind, count(*)::int as events from found group by kind;

with found as (insert into workforce.flow (force, person, kind, previous_as_at, as_at, snapshot,
    from_workforce_type, to_workforce_type, from_rank,
  to_rank, from_unit, to_unit, leaving_date, leaving_reason)
  with ladder as (
    select *
      from unnest($5::int[], $6::smallint[], $7::smallint[], $8::int[]) as l (ladder, workforce_type, rank,
          place)
  ), event as (
    select c.person,
           coalesce((select 'rejoiner'
             from workforce.spell s
             where s.force = $1 and s.person = c.person
             limit 1),
                    'joiner') as kind,
           c.from_workforce_type, c.workforce_type, c.from_rank, c.rank, c.from_unit, c.unit,
           null::date as leaving_date, null::smallint as leaving_reason
      from pg_temp.ledger_change c where not c.was_in_post
    union all
    select c.person, 'leaver', c.from_workforce_type, null, c.from_rank, null, c.from_unit, null,
           c.leaving_date, nullif(c.leaving_reason, 0)
      from pg_temp.ledger_change c where not c.in_post
    union all
    select c.person, move.kind, c.from_workforce_type, c.workforce_type, c.from_rank, c.rank, c.from_unit,
        c.unit,
           null, null
      from pg_temp.ledger_change c
      left join ladder lower on lower.workforce_type = c.from_workforce_type and lower.rank = c.from_rank
      left join ladder upper on upper.workforce_type = c.workforce_type and upper.rank = c.rank
                            and upper.ladder = lower.ladder
     cross join lateral (select
       c.workforce_type = c.from_workforce_type
         and (c.rank = c.from_rank or (c.from_rank, c.rank) in (select *
           from unnest($18::int[], $19::int[]))) as same_rank,
       (c.from_unit, c.unit) in (select * from unnest($16::int[], $17::int[])) as same_unit,
       c.from_rank_basis = any ($11) as was_temporary, c.rank_basis = any ($11) as is_temporary,
       c.rank_basis = any ($12) as is_substantive,
       c.from_assignment_status <> all ($13) and c.assignment_status <> all ($13) as status_known,
       c.from_assignment_status = any ($14) as was_on_break, c.assignment_status = any ($14) as is_on_break,
       c.from_assignment_status = any ($15) as was_seconded, c.assignment_status = any ($15) as is_seconded
     ) as state
     cross join lateral (values
       ('promotion', (upper.place > lower.place and not same_rank and not is_temporary)
                     or ((upper.place = lower.place or same_rank) and was_temporary and is_substantive)),
       ('demotion', upper.place < lower.place and not same_rank and not was_temporary),
       ('acting-up', upper.place > lower.place and not same_rank and is_temporary),
       ('acting-end', upper.place < lower.place and not same_rank and was_temporary),
       ('transfer',
           c.unit <> c.from_unit and c.unit <> all ($10) and c.from_unit <> all ($10) and not same_unit),
       ('conversion', c.workforce_type <> c.from_workforce_type
                      and c.workforce_type <> all ($9) and c.from_workforce_type <> all ($9)),
       ('career-break-start', status_known and is_on_break and not was_on_break),
       ('career-break-end', status_known and was_on_break and not is_on_break),
       ('secondment-out-start', status_known and is_seconded and not was_seconded),
       ('secondment-out-end', status_known and was_seconded and not is_seconded),
       ('hours-up', c.fte > c.from_fte and c.from_fte >= 0 and is_on_break = was_on_break),
       ('hours-down', c.fte < c.from_fte and c.fte >= 0 and is_on_break = was_on_break)
     ) as move (kind, happened)
     where c.was_in_post and c.in_post and move.happened
  )
  select $1::text, person, kind, $2::date, $3::date, $4::uuid, from_workforce_type, workforce_type, from_rank,
      rank,
         from_unit, unit, leaving_date, leaving_reason
    from event returning kind) select kind, count(*)::int as events from found group by kind;

-- ledger/record-restatements.ts

insert into workforce.restatement (force, as_at, kind, stock, flows, snapshot, reason, actor, generation)
  select $1, day, $2, stock, flows, $3, $4, $5, $6
    from unnest($7::date[], $8::boolean[], $9::boolean[]) as restated (day, stock, flows);

-- ledger/remember-ledger.ts

create temp table ledger_flow_before on commit drop as
  select * from workforce.flow where force = $1 and as_at >= $2::date;

create temp table ledger_spell_before on commit drop as
  select * from workforce.spell where force = $1 and valid_to > $2::date;

drop table if exists pg_temp.ledger_spell_before, pg_temp.ledger_flow_before;

-- ledger/restatements.service.ts

select to_char(as_at, 'YYYY-MM-DD') as "asAt", kind, stock, flows, snapshot, reason, actor, at,
       generation::int as generation
  from workforce.restatement where force = $1 order by workforce.restatement.as_at, id;

-- ledger/rewind-ledger.ts

delete from workforce.flow where force = $1 and as_at >= $2::date;

delete from workforce.spell where force = $1 and valid_from >= $2::date;

update workforce.spell set valid_to = 'infinity', closed_by = null
  where force = $1 and valid_to >= $2::date and valid_to < 'infinity';

-- ledger/rework-ledger.ts

update workforce.snapshot set change = $2, headcount = $3 where id = $1;

-- ledger/snapshot-stage.ts

drop table if exists pg_temp.ledger_stage;

-- ledger/stage-snapshot.ts

select content_columns as columns from workforce.snapshot where id = $1;

-- ledger/summarise-change.ts

select case when in_post then unit end as unit, from_unit, count(*)::int as people
  from pg_temp.ledger_change group by 1, 2;

select unit, count(*)::int as headcount, sum(nullif(fte, -1))::int as fte,
       array[count(*) filter (where ethnicity <> all (array[0, 5]))::int]::int[] as declared
  from pg_temp.ledger_stage
    where $1::text is not null and (leaving_date is null or leaving_date > $2::date)
    group by unit;

select unit, count(*)::int as headcount, sum(nullif(fte, -1))::int as fte,
       array[count(*) filter (where ethnicity <> all (array[0]))::int]::int[] as declared
  from pg_temp.ledger_stage
    where $1::text is not null and (leaving_date is null or leaving_date > $2::date)
    group by unit;

-- ledger/turn-spells.ts

insert into workforce.spell (force, person, valid_from, opened_by, workforce_type, rank, unit, contract,
    ethnicity, sex, age_band, disability, religion, orientation, extra_1, extra_2, extra_3, extra_4, extra_5,
    extra_6, fte, service_start, rank_start, rank_basis, assignment_status)
  select $1, person, $2, $3, workforce_type, rank, unit, contract, ethnicity, sex, age_band, disability,
      religion, orientation, extra_1, extra_2, extra_3, extra_4, extra_5, extra_6, fte, service_start,
      rank_start, rank_basis, assignment_status
    from pg_temp.ledger_change
    where in_post
   order by person;

set local enable_indexscan = off; set local enable_bitmapscan = off;

set local enable_indexscan = on; set local enable_bitmapscan = on;

update workforce.spell set valid_to = $2, closed_by = $3
  where force = $1 and ctid = any (array(select standing_place from pg_temp.ledger_change where was_in_post))
    and valid_to = 'infinity';

-- ledger/was-rewritten.ts

select 1 from workforce.content_rewrite where snapshot_id = $1;
