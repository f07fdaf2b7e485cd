-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- ledger/diff-snapshot.ts

analyze pg_temp.ledger_change (person, was_in_post, in_post);

create temp table ledger_change on commit drop as
  select person, standing.force is not null as was_in_post, coalesce(present.in_post, false) as in_post,
         standing.place as standing_place, standing.workforce_type as from_workforce_type,
         standing.rank as from_rank, standing.unit as from_unit,
         present.workforce_type, present.rank, present.unit, present.contract, present.ethnicity, present.sex,
             present.age_band, present.disability, present.religion, present.orientation, present.extra_1,
             present.extra_2, present.extra_3, present.extra_4, present.extra_5, present.extra_6, present.fte,
             present.service_start, present.rank_start, present.leaving_date, present.leaving_reason
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
              present.extra_6, present.fte, present.service_start,
              present.rank_start) is distinct from (standing.workforce_type, standing.rank, standing.unit,
              standing.contract, standing.ethnicity, standing.sex, standing.age_band, standing.disability,
              standing.religion, standing.orientation, standing.extra_1, standing.extra_2, standing.extra_3,
              standing.extra_4, standing.extra_5, standing.extra_6, standing.fte, standing.service_start,
              standing.rank_start));

set local work_mem = '64MB';

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

-- ledger/ledger-rebuilder.service.ts

delete from workforce.flow where force = $1;

delete from workforce.spell where force = $1;

-- ledger/ledger-snapshot.ts

select id, force, to_char(as_at, 'YYYY-MM-DD') as "asAt", state, mapping,
  encode(file_sha256, 'hex') as "fileSha256", coalesce(headcount, 0) as headcount, not_held as "notHeld",
      change
    from workforce.snapshot
      where force = $1 and state = 'published' order by workforce.snapshot.as_at;

select id, force, to_char(as_at, 'YYYY-MM-DD') as "asAt", state, mapping,
  encode(file_sha256, 'hex') as "fileSha256", coalesce(headcount, 0) as headcount, not_held as "notHeld",
      change
    from workforce.snapshot
    where id = $1;

-- ledger/ledger-writer.service.ts

delete from workforce.flow where force = $1 and as_at = $2;

delete from workforce.spell where force = $1 and opened_by = $2;

select workforce.prepare_force($1);

update workforce.snapshot
    set state = 'published', headcount = $2, change = $3, published_by = $4, published_at = now(),
        progress = null, message = ''
  where id = $1 and state in ('ready', 'publishing');

update workforce.snapshot set state = 'undone', undone_by = $2, undone_at = now(), undo_reason = $3
  where id = $1;

update workforce.spell set valid_to = 'infinity', closed_by = null where force = $1 and closed_by = $2;

-- ledger/load-ledger.ts

copy (select valid_from - date '1970-01-01',
    case when valid_to = 'infinity' then 2147483647 else valid_to - date '1970-01-01' end, fte, ethnicity,
    extra_1, rank, workforce_type
  from workforce.spell
  where force = 'EXMP')
  to stdout (format binary);

select count(*)::int as spells from workforce.spell where force = $1;

-- ledger/lock-force.ts

select pg_try_advisory_xact_lock(hashtextextended('ledger|' || $1, 0)) as locked;

-- ledger/move-generation.ts

insert into workforce.generation as g (force, generation) values ($1, 1)
  on conflict (force) do update set generation = g.generation + 1;

select pg_notify($1, $2);

-- ledger/open-stage.ts

copy pg_temp.ledger_stage from stdin (format binary);

create temp table ledger_stage (person uuid, workforce_type int2, rank int2, unit int2, contract int2,
    ethnicity int2, sex int2, age_band int2, disability int2, religion int2, orientation int2, extra_1 int2,
    extra_2 int2, extra_3 int2, extra_4 int2, extra_5 int2, extra_6 int2, fte int2, service_start date,
    rank_start date, leaving_date date, leaving_reason int2) on commit drop;

create temp table ledger_stage (person uuid, workforce_type int2, rank int2, unit int2, contract int2,
    ethnicity int2, sex int2, age_band int2, disability int2, religion int2, orientation int2, extra_1 int2,
    extra_2 int2, extra_3 int2, extra_4 int2, extra_5 int2, extra_6 int2, fte int2, service_start date,
    rank_start date, leaving_date date, leaving_reason int2) on commit preserve rows;

drop table if exists pg_temp.ledger_stage, pg_temp.ledger_change;

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
     cross join lateral (values
       ('promotion', upper.place > lower.place),
       ('demotion', upper.place < lower.place),
       ('transfer', c.unit <> c.from_unit and c.unit <> all ($10) and c.from_unit <> all ($10)),
       ('conversion', c.workforce_type <> c.from_workforce_type
                      and c.workforce_type <> all ($9) and c.from_workforce_type <> all ($9))
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
     cross join lateral (values
       ('promotion', upper.place > lower.place),
       ('demotion', upper.place < lower.place),
       ('transfer', c.unit <> c.from_unit and c.unit <> all ($10) and c.from_unit <> all ($10)),
       ('conversion', c.workforce_type <> c.from_workforce_type
                      and c.workforce_type <> all ($9) and c.from_workforce_type <> all ($9))
     ) as move (kind, happened)
     where c.was_in_post and c.in_post and move.happened
  )
  select $1::text, person, kind, $2::date, $3::date, $4::uuid, from_workforce_type, workforce_type, from_rank,
      rank,
         from_unit, unit, leaving_date, leaving_reason
    from event returning kind) select kind, count(*)::int as events from found group by kind;

-- ledger/snapshot-stage.ts

drop table if exists pg_temp.ledger_stage;

-- ledger/summarise-change.ts

select case when in_post then unit end as unit, from_unit, count(*)::int as people
  from pg_temp.ledger_change group by 1, 2;

select unit, count(*)::int as headcount, sum(nullif(fte, -1))::int as fte,
       array[count(*) filter (where ethnicity <> all (array[0]))::int]::int[] as declared
  from pg_temp.ledger_stage
    where $1::text is not null and (leaving_date is null or leaving_date > $2::date)
    group by unit;

-- ledger/turn-spells.ts

insert into workforce.spell (force, person, valid_from, opened_by, workforce_type, rank, unit, contract,
    ethnicity, sex, age_band, disability, religion, orientation, extra_1, extra_2, extra_3, extra_4, extra_5,
    extra_6, fte, service_start, rank_start)
  select $1, person, $2, $3, workforce_type, rank, unit, contract, ethnicity, sex, age_band, disability,
      religion, orientation, extra_1, extra_2, extra_3, extra_4, extra_5, extra_6, fte, service_start,
      rank_start
    from pg_temp.ledger_change
    where in_post
   order by person;

set local enable_indexscan = off; set local enable_bitmapscan = off;

set local enable_indexscan = on; set local enable_bitmapscan = on;

update workforce.spell set valid_to = $2, closed_by = $3
  where force = $1 and ctid = any (array(select standing_place from pg_temp.ledger_change where was_in_post))
    and valid_to = 'infinity';
