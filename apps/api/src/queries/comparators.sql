-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- comparators/comparator-import.service.ts

select pg_advisory_xact_lock($1);

-- comparators/comparator-store.service.ts

insert into reference.comparator
    (table_id, version, years, content_sha256, publication, body, saved_by, saved_at)
  select $1, coalesce(max(version), 0) + 1, $2, decode($3, 'hex'), $4, $5, $6, $7
    from reference.comparator where table_id = $1
  returning version;

select body, saved_at from reference.comparator where revision <= $1 order by revision;

select coalesce(max(revision), 0)::text as revision from reference.comparator;
