-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- aggregates/figure-conflicts.ts

select distinct f.id, p.measure, p.place, to_char(p.period_from, 'YYYY-MM-DD') as from,
        to_char(p.period_to, 'YYYY-MM-DD') as to, p.population, p.unit, p.source
   from workforce.published_figure p join workforce.count_file f on f.id = p.count_file
  where case when $1::uuid is null then f.state = 'published' else f.id = $1 end;

-- aggregates/figure-questions.service.ts

select p.measure, p.place, to_char(p.period_from, 'YYYY-MM-DD') as from,
        to_char(p.period_to, 'YYYY-MM-DD') as to, p.population, p.dimension, p.list, p.category, p.unit,
        p.status, p.value::float8 as value, p.source, p.url, p.licence, p.count_file as file
   from workforce.published_figure p join workforce.count_file f on f.id = p.count_file
  where f.state = 'published'
    and ($1::text is null or p.measure = $1) and ($2::text is null or p.place = $2)
    and ($3::date is null or p.period_from >= $3) and ($4::date is null or p.period_to <= $4)
    and ($5::text is null or p.population = $5)
    and ($6::text is null or p.dimension is null or p.dimension = $6)
  order by p.measure, p.place, p.period_from, p.period_to, p.population, p.source, p.unit, f.published_at,
      p.seq
  limit 20000;

-- aggregates/figure-receiver.service.ts

insert into workforce.published_figure (count_file, seq, measure, place, period_from, period_to, population,
    dimension, list, category, unit, status, value, source, url, licence)
  select $1, place_in_file - 1, f ->> 'measure', f ->> 'place', (f ->> 'from')::date, (f ->> 'to')::date,
         f ->> 'population', f #>> '{part,dimension}', f #>> '{part,list}', f #>> '{part,category}',
             f ->> 'unit',
         f ->> 'status', (f ->> 'count')::numeric, f ->> 'source', f ->> 'url', f ->> 'licence'
    from jsonb_array_elements($2::jsonb) with ordinality as each (f, place_in_file);

-- aggregates/ledger-leavers.service.ts

select to_char(min(as_at), 'YYYY-MM-DD') as first, to_char(max(as_at), 'YYYY-MM-DD') as last,
       coalesce(min(as_at) < $3::date and max(as_at) >= $2::date and count(*) > 1, false) as touches
  from workforce.snapshot where force = $1 and state = 'published';

with leaver as (
    select coalesce(v.code, 'not-held') as reason, r.left_on, f.previous_as_at, f.as_at
      from workforce.flow f
      join workforce.flow_reason r on r.force = f.force and r.person = f.person and r.as_at = f.as_at
      join workforce.vocabulary t on t.force = f.force and t.dimension = 'workforce-type'
           and t.id = f.from_workforce_type and t.code = $2
      left join workforce.vocabulary v on v.force = f.force and v.dimension = 'leaving-reason' and v.id = r.reason
     where f.force = $1 and f.kind = 'leaver'
  )
  select case when reason in ('not-recorded', 'not-held') then 'not-held' else reason end as reason,
         left_on is not null or (previous_as_at >= $3::date - 1 and as_at <= $4::date) as placed,
         count(*)::int as leavers
    from leaver
   where case when left_on is not null then left_on between $3 and $4
              else as_at >= $3 and previous_as_at < $4 end
   group by 1, 2;

-- aggregates/reconciliations.service.ts

select p.count_file as file, p.source, p.url, p.list, p.category, p.status, p.value::float8 as count
   from workforce.published_figure p join workforce.count_file f on f.id = p.count_file
  where f.state = 'published' and p.measure = 'leavers' and p.unit = 'headcount' and p.place = $1
    and p.period_from = $2 and p.period_to = $3 and p.population = $4
    and (p.dimension is null or p.list = 'leaving-reason')
  order by f.published_at desc, p.source, p.seq;
