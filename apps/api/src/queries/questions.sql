-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- questions/read-snapshot-readings.ts

select id, mapping->'dimensions' as dimensions, mapping->'extras' as extras
  from workforce.snapshot where force = $1 and state = 'published';

-- questions/series-events.service.ts

select to_char(b.as_at, 'YYYY-MM-DD') as "asAt", b.dimension,
        json_agg(json_build_object('from', from_code, 'to', to_code) order by from_code, to_code) as pairs
   from workforce.code_bridge b join workforce.snapshot s on s.id = b.snapshot and s.state = 'published'
  where b.force = $1 group by b.as_at, b.dimension order by b.as_at, b.dimension;
