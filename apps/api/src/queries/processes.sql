-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- processes/stage-conflicts.ts

select id, period_from = $3::date and period_to = $4::date as same from workforce.count_file
  where kind = 'stages' and state = 'published' and force = $1 and process = $2
    and period_from <= $4::date and period_to >= $3::date;

-- processes/stage-counts.service.ts

select breakdown, codes, stage, status, count from workforce.stage_count where count_file = $1
  order by breakdown, codes, stage;

select id, to_char(period_from, 'YYYY-MM-DD') as from, to_char(period_to, 'YYYY-MM-DD') as to, lists
   from workforce.count_file
  where kind = 'stages' and state = 'published' and force = $1 and process = $2
  order by period_to desc;

-- processes/stage-receiver.service.ts

insert into workforce.stage_count (count_file, breakdown, codes, stage, status, count)
  select $1, array(select jsonb_array_elements_text(cell -> 'breakdown')),
         array(select jsonb_array_elements_text(cell -> 'codes')),
         cell ->> 'stage', cell ->> 'status', (cell ->> 'count')::integer
    from jsonb_array_elements($2::jsonb) as cell;
