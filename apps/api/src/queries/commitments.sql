-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- commitments/commitment-reader.service.ts

select e.id, e.text, e.link, e.section, e.version,
        coalesce(array_agg(a.ref) filter (where a.ref is not null), '{}') as refs
   from workforce.commitment_evidence e
   left join workforce.commitment_answer a on a.evidence = e.id and a.force = e.force
  where e.force = $1 group by e.id order by e.text, e.section nulls first, e.id;

select ref, kind, title, owner, forum, next_step as "nextStep", to_char(due, 'YYYY-MM-DD') as due, version,
       target_share as "intakeShare", target_of as "of", stock_share as "stockShare",
       leaving_of_group as "leavingOfGroup", leaving_of_others as "leavingOfOthers", assumed_from as source
  from workforce.commitment where force = $1;

select ref, measure as id, address from workforce.commitment_measure where force = $1 order by ref, position;

select ref, seq, rating, period, to_char(period_from, 'YYYY-MM-DD') as
  from, to_char(period_to, 'YYYY-MM-DD') as to,
       to_char(recorded_at at time zone 'Europe/London', 'YYYY-MM-DD') as "recordedOn",
           recorded_by as "recordedBy"
  from workforce.commitment_rating where force = $1 order by ref, seq;

-- commitments/commitment-writer.service.ts

delete from workforce.commitment_answer where evidence = $1;

delete from workforce.commitment_measure where force = $1 and ref = $2;

insert into workforce.commitment as c (force, ref, kind, title, owner, forum, next_step, due, target_share,
         target_of, stock_share, leaving_of_group, leaving_of_others, assumed_from, version, changed_by,
             changed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1, $15, $16)
  on conflict (force, ref) do update
     set (kind, title, owner, forum, next_step, due, target_share, target_of, stock_share, leaving_of_group,
          leaving_of_others, assumed_from, version, changed_by, changed_at) =
         (excluded.kind, excluded.title, excluded.owner, excluded.forum, excluded.next_step, excluded.due,
          excluded.target_share, excluded.target_of, excluded.stock_share, excluded.leaving_of_group,
          excluded.leaving_of_others, excluded.assumed_from, c.version + 1, excluded.changed_by,
              excluded.changed_at);

insert into workforce.commitment_answer (evidence, force, ref)
  select $1, $2, ref from unnest($3::text[]) as ref;

insert into workforce.commitment_evidence as e (id, force, text, link, section, version, changed_by,
    changed_at)
  values ($1, $2, $3, $4, $5, 1, $6, $7)
  on conflict (id) do update
     set (text, link, section, version, changed_by, changed_at) =
         (excluded.text, excluded.link, excluded.section, e.version + 1, excluded.changed_by,
             excluded.changed_at);

insert into workforce.commitment_file (id, force, file_sha256, rows, created_by, created_at)
  values ($1, $2, $3, $4, $5, $6);

insert into workforce.commitment_measure (force, ref, position, measure, address)
  select $1, $2, m.position, m.measure, m.address
    from unnest($3::text[], $4::text[]) with ordinality as m (measure, address, position);

insert into workforce.commitment_rating (force, ref, seq, rating, period, period_from, period_to, recorded_by,
         recorded_at, file)
  select $1, $2, count(*) + 1, $3, $4, $5, $6, $7, $8, $9
    from workforce.commitment_rating where force = $1 and ref = $2;

select pg_advisory_xact_lock(hashtextextended('muster:commitments:' || $1, 0));

update workforce.commitment set version = version + 1, changed_by = $3, changed_at = $4
  where force = $1 and ref = $2;
