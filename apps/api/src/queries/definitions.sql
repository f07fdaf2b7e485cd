-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- definitions/definition-saving.service.ts

insert into reference.definition (id, version, kind, content_sha256, body, origin, saved_by, saved_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8);

select coalesce(max(version), 0)::int as version from reference.definition where id = $1;

select distinct force
  from workforce.snapshot
  where state in ('ready', 'publishing', 'published', 'superseded', 'undone');

select distinct process
  from workforce.count_file
  where kind = 'stages' and state not in ('refused', 'discarded');

select pg_advisory_xact_lock($1);

-- definitions/definitions.service.ts

select coalesce(max(revision), 0)::text as revision from reference.definition;

select distinct on (id) body, origin from reference.definition where revision <= $1 order by id, version desc;
