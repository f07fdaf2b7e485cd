import { type DataSource } from 'typeorm';

/** What the database says of one group; `all` is everybody. */
export interface OraclePart {
  readonly code: string;
  readonly at_start: number;
  readonly at_end: number;
  readonly joiners: number;
  readonly rejoiners: number;
  readonly leavers: number;
  readonly transfers: number;
  readonly not_held: number;
  readonly left_of_start: number;
  readonly person_days: number;
  readonly without_start: number;
  readonly quartiles: readonly number[] | null;
}

export interface OracleCohort {
  readonly code: string;
  readonly joiners: number;
  readonly exposed: number;
  readonly gone: number;
}

/** One length of service on which somebody left, of one group. */
export interface OracleStep {
  readonly code: string;
  readonly day: number;
  readonly at_risk: number;
  readonly leavers: number;
  readonly survival: number;
}

/** The groups of a stored grouping of 18+1, each spell in its group and once more among all. */
const GROUPED = `
  member as (
    select pair.key as code, value.value as category
      from (select distinct on (id) body from reference.definition
             where id = 'ethnicity-5-plus-1' order by id, version desc) d,
           json_each(d.body->'members'->'ethnicity-18-plus-1') pair, json_array_elements_text(pair.value) value
  ), spell as materialized (
    select s.person, s.valid_from, s.valid_to, s.service_start, coalesce(m.code, 'unknown') as code
      from workforce.spell s
      join workforce.vocabulary v on (v.force, v.dimension, v.id) = (s.force, 'ethnicity', s.ethnicity)
      left join member m on m.category = v.code
     where s.force = 'EXMP'
  ), away as materialized (
    select person, previous_as_at, as_at from workforce.flow_away where force = 'EXMP'
  ), leaver as materialized (
    select r.person, r.previous_as_at, r.as_at, r.left_on, coalesce(v.code, 'not-held') as reason
      from workforce.flow_reason r
      left join workforce.vocabulary v on (v.force, v.dimension, v.id) = (r.force, 'leaving-reason', r.reason)
     where r.force = 'EXMP' and not exists (select from away a where a.person = r.person and a.as_at = r.as_at)
  ), seen as (select min(as_at) as first, max(as_at) as last from workforce.snapshot where state = 'published')`;

/** Person by person over spells and flows: what happened in (from, to]. */
export async function oracleParts(source: DataSource, from: string, to: string): Promise<OraclePart[]> {
  return source.query(
    `with ${GROUPED}, part as (select code from (values ('all')) everybody (code) union select distinct code from member),
     started as materialized (
       select s.person, s.code, case
         when exists (select from leaver l where l.person = s.person and l.as_at > $1 and l.as_at <= $2 and (l.left_on is not null
           or not exists (select from spell n where n.person = s.person and n.valid_from >= l.as_at and n.valid_from <= $2))) then 1
         when exists (select from away a where a.person = s.person and a.as_at > $1 and a.as_at <= $2
           and not exists (select from spell n where n.person = s.person and n.valid_from >= a.as_at and n.valid_from <= $2)) then 0
         when not exists (select from spell e where e.person = s.person and e.valid_from <= $2 and e.valid_to > $2) then 1
         else 0 end as has_left
         from spell s where s.valid_from <= $1 and s.valid_to > $1
     ), gone as materialized (
       select l.*, s.code, coalesce(l.left_on, l.as_at) - s.service_start as service
         from leaver l join spell s on s.person = l.person and s.valid_to = l.as_at where l.as_at > $1 and l.as_at <= $2
     ), came as materialized (
       select f.kind, s.code from workforce.flow f join spell s on s.person = f.person and s.valid_from = f.as_at
        where f.force = 'EXMP' and f.kind in ('joiner', 'rejoiner') and f.as_at > $1 and f.as_at <= $2
          and not (f.kind = 'rejoiner' and exists (
            select from away a where a.person = f.person and a.as_at <= f.previous_as_at
               and not exists (select from spell n where n.person = f.person and n.valid_from >= a.as_at and n.valid_from < f.as_at)))
     )
     select b.code,
       (select count(*) from started x where b.code in ('all', x.code))::int as at_start,
       (select count(*) from spell x where valid_from <= $2 and valid_to > $2 and b.code in ('all', x.code))::int as at_end,
       (select count(*) from came x where b.code in ('all', x.code))::int as joiners,
       (select count(*) from came x where kind = 'rejoiner' and b.code in ('all', x.code))::int as rejoiners,
       (select count(*) from gone x where b.code in ('all', x.code))::int as leavers,
       (select count(*) from gone x where reason = 'transfer-out' and b.code in ('all', x.code))::int as transfers,
       (select count(*) from gone x where reason = 'not-held' and b.code in ('all', x.code))::int as not_held,
       (select coalesce(sum(has_left), 0) from started x where b.code in ('all', x.code))::int as left_of_start,
       (select coalesce(sum(least(valid_to, $2::date + 1) - greatest(valid_from, $1::date + 1)), 0) from spell x
         where valid_to > $1::date + 1 and valid_from <= $2 and b.code in ('all', x.code))::int as person_days,
       (select count(*) from gone x where service is null and b.code in ('all', x.code))::int as without_start,
       (select percentile_cont(array[0.25, 0.5, 0.75]) within group (order by service) from gone x
         where b.code in ('all', x.code)) as quartiles
       from part b order by 1`,
    [from, to],
  );
}

/** Person by person: joiners of (after, upTo] and who of them had left within `days`, looked at on the day `end`. */
export async function oracleCohort(
  source: DataSource,
  [after, upTo, end]: readonly [string, string, string],
  days: number,
): Promise<OracleCohort[]> {
  return source.query(
    `with ${GROUPED}, joined as materialized (
       select f.person, s.code, case when s.service_start > f.previous_as_at and s.service_start <= f.as_at
                then s.service_start else f.as_at end as on_day,
              (select coalesce(l.left_on, l.as_at) from leaver l
                where l.person = f.person and l.as_at > f.as_at and l.as_at <= $3 order by l.as_at limit 1) as left_on
         from workforce.flow f join spell s on s.person = f.person and s.valid_from = f.as_at
        where f.force = 'EXMP' and f.kind = 'joiner' and f.as_at > $1 and f.as_at <= $2
     )
     select code, count(*)::int as joiners, (count(*) filter (where $3::date - on_day >= $4::int))::int as exposed,
            (count(*) filter (where left_on - on_day <= $4::int))::int as gone
       from (select 'all' as code, on_day, left_on from joined union all select code, on_day, left_on from joined) j
      group by 1 order by 1`,
    [after, upTo, end, days],
  );
}

/** Kaplan and Meier with delayed entry from day `startsAt` of each group on: everybody at risk on each day is counted anew. */
export async function oracleSteps(source: DataSource, code: string, startsAt: number): Promise<OracleStep[]> {
  return source.query(
    `with ${GROUPED}, chained as (
       select *, case when lag(valid_to) over w = valid_from then 0 else 1 end as begins
         from spell window w as (partition by person order by valid_from)
     ), numbered as materialized (
       select *, sum(begins) over (partition by person order by valid_from) as stay from chained
     ), stay as materialized (
       select person, min(valid_from) as seen, max(valid_to) as until, (array_agg(code order by valid_from))[1] as code,
              (array_agg(service_start order by valid_from) filter (where service_start is not null))[1] as start
         from numbered group by person, stay
     ), life as materialized (
       select s.code, s.start, s.seen, l.person is not null as has_left,
              case when l.person is not null then coalesce(l.left_on, l.as_at)
                   when a.person is not null then a.previous_as_at else (select last from seen) end as until,
              (select max(as_at) from workforce.snapshot where state = 'published' and as_at < s.seen) as before
         from stay s left join leaver l on l.person = s.person and l.as_at = s.until
                     left join away a on a.person = s.person and a.as_at = s.until
        where s.start is not null and $1 in ('all', s.code)
     ), service as materialized (
       select has_left, until - start as exit,
              case when start > seen or (before is not null and start > before) then 0 else seen - start end as entry from life
     ), step as materialized (
       select exit as day, count(*)::int as leavers,
              (select count(*) from service r where r.entry < s.exit and r.exit >= s.exit and r.exit > r.entry)::int as at_risk
         from service s where has_left and exit > entry and exit > $2 group by exit
     )
     select $1 as code, day, at_risk, leavers,
            case when min(at_risk - leavers) over w = 0 then 0
                 else exp(sum(ln(greatest(at_risk - leavers, 1)::float8 / at_risk)) over w) end as survival
       from step window w as (order by day) order by day`,
    [code, startsAt],
  );
}
