import { type DataSource } from 'typeorm';

/** What the database says of one group: leavers and days of the period, and leavers expected at the rates of everybody with
 *  the same service, and with the same service and rank. */
export interface OracleExpected {
  readonly code: string;
  readonly events: number;
  readonly days: number;
  readonly expected_first: number;
  readonly expected_second: number;
}

/** One length of service of one group. */
export interface OracleStratum {
  readonly code: string;
  readonly band: number;
  readonly events: number;
  readonly days: number;
}

/** Person by person: days in post and leavings by group, years of service at the beginning of each year, and rank. Ethnicity
 *  codes begin with the letter of their group; `reason` null counts every leaving. */
const CELLS = `
  with band (at, least) as (values (0,0),(1,1),(2,2),(3,3),(4,4),(5,5),(6,10),(7,15),(8,20),(9,25),(10,30)),
  slice as (
    select ($1::date + make_interval(years => y))::date as after,
           least(($1::date + make_interval(years => y + 1))::date, $2::date) as upto
      from generate_series(0, 40) y where $1::date + make_interval(years => y) < $2::date
  ), spell as materialized (
    select s.person, s.valid_from, s.valid_to, s.service_start, s.rank,
           case left(v.code, 1) when 'W' then 'white' when 'B' then 'black' when 'A' then 'asian' when 'M' then 'mixed'
             else 'unknown' end as code
      from workforce.spell s
      join workforce.vocabulary v on (v.force, v.dimension, v.id) = (s.force, 'ethnicity', s.ethnicity)
     where s.force = 'EXMP'
  ), lived as (
    select s.*, c.after, c.upto, (select max(b.at) from band b
             where b.least = 0 or s.service_start <= c.after - make_interval(years => b.least)) as band
      from spell s cross join slice c
  ), cell as (
    select code, band, rank, sum(least(valid_to, upto + 1) - greatest(valid_from, after + 1))::float8 as days, 0 as events
      from lived where least(valid_to, upto + 1) > greatest(valid_from, after + 1) group by 1, 2, 3
    union all
    select l.code, l.band, l.rank, 0, count(*)::int
      from workforce.flow_reason r join lived l on l.person = r.person and l.valid_to = r.as_at
      left join workforce.vocabulary v on (v.force, v.dimension, v.id) = (r.force, 'leaving-reason', r.reason)
     where r.force = 'EXMP' and r.as_at > l.after and r.as_at <= l.upto and ($3::text is null or v.code = $3)
       and not exists (select from workforce.flow_away a where a.force = 'EXMP' and a.person = r.person and a.as_at = r.as_at)
     group by 1, 2, 3
  ), stratum as (
    select code, band, rank, sum(days) as days, sum(events) as events from cell group by 1, 2, 3
  )`;

/** Every group of the period ($1, $2] with what is expected of it, by one leaving reason or by all. */
export async function oracleExpected(
  source: DataSource,
  from: string,
  to: string,
  reason: string | null = null,
): Promise<OracleExpected[]> {
  return source.query(
    `${CELLS}
     select code, sum(events)::int as events, sum(days)::int as days,
       sum(days * (select sum(a.events) / sum(a.days) from stratum a where a.band = s.band)) as expected_first,
       sum(days * (select sum(a.events) / sum(a.days) from stratum a where a.band = s.band and a.rank = s.rank)) as expected_second
       from stratum s group by code order by code`,
    [from, to, reason],
  );
}

/** The lengths of service of every group, shortest first. */
export async function oracleStrata(source: DataSource, from: string, to: string): Promise<OracleStratum[]> {
  return source.query(
    `${CELLS}
     select code, band, sum(events)::int as events, sum(days)::int as days from stratum group by 1, 2 order by 1, 2`,
    [from, to, null],
  );
}
