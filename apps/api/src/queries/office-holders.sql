-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- office-holders/office-list-counter.service.ts

select r.period as quarter, l.year from disclosure.office_list l join release.release r on r.id = l.release_id
  where r.force = $1 and r.state in ('published', 'archived') and l.is_open;

-- office-holders/write-office-list.ts

insert into disclosure.office_list (release_id, version, lines, year, is_open, checked_at)
  values ($1, $2, $3, $4, $5, $6);
