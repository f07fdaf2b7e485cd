-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- representation/question-contexts.service.ts

select id, mapping->'dimensions' as dimensions, mapping->'extras' as extras
  from workforce.snapshot where force = $1 and state = 'published';
