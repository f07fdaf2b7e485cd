-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- count-files/count-file-store.service.ts

delete from workforce.published_figure where count_file = $1;

delete from workforce.stage_count where count_file = $1;

insert into workforce.count_file (id, kind, state, force, process, period_from, period_to, mapping_id,
    mapping,
    lists, file_sha256, rows, issues, holds, duplicate_of, created_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16);

select id from workforce.count_file
  where kind = $1 and state = 'published' and file_sha256 = $2 and mapping = $3::jsonb
    and force is not distinct from $4 and process is not distinct from $5
    and period_from is not distinct from $6::date and period_to is not distinct from $7::date;

select id, kind, state, force, process, to_char(period_from, 'YYYY-MM-DD') as period_from,
  to_char(period_to, 'YYYY-MM-DD') as period_to, mapping_id, lists, encode(file_sha256, 'hex') as file_sha256,
      rows,
  issues, holds, supersedes, reissue_reason, created_by, created_at, published_at, undo_reason, duplicate_of
    from workforce.count_file
        where kind = $1 and ($2::text is null or force = $2) order by created_at desc limit 500;

select id, kind, state, force, process, to_char(period_from, 'YYYY-MM-DD') as period_from,
  to_char(period_to, 'YYYY-MM-DD') as period_to, mapping_id, lists, encode(file_sha256, 'hex') as file_sha256,
      rows,
  issues, holds, supersedes, reissue_reason, created_by, created_at, published_at, undo_reason, duplicate_of
    from workforce.count_file
    where id = $1 and kind = $2;

select pg_advisory_xact_lock(hashtextextended('muster:counts:' || $1, 0));

update workforce.count_file
    set state = $3,
        supersedes = coalesce($4::uuid[], supersedes), reissue_reason = coalesce($5, reissue_reason),
        published_by = coalesce($6, published_by),
        published_at = case when $6::text is null then published_at else now() end,
        undone_by = coalesce($7, undone_by),
        undone_at = case when $7::text is null then undone_at else now() end,
        undo_reason = coalesce($8, undo_reason)
  where id = any ($1) and state = $2;
