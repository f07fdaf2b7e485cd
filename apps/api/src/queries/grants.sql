-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- grants/sensitive-grants.service.ts

select id, username, dimension, to_char(from_day, 'YYYY-MM-DD') as from,
       to_char(until_day, 'YYYY-MM-DD') as until, purpose, granted_by as "grantedBy",
       to_char(ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "endedAt",
       ended_at is null and $1::date between from_day and until_day as valid
  from access.sensitive_grant where $2::text is null or username = $2 order by granted_at desc, id;
