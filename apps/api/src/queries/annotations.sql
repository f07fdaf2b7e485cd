-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- annotations/annotations.service.ts

select to_char(day, 'YYYY-MM-DD') as day, kind, text from reference.annotation
  where force = $1 and withdrawn_at is null order by day, added_at, id;
