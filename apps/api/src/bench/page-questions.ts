import { type CodeFilter } from '@muster/ledger';
import { BENCH_DIMENSIONS, GROUPS } from './workforce/bench-dimensions';
import { GROUP_OF_ETHNICITY } from './snapshot-rows';
import { MONTHS, SNAPSHOT_DAYS } from './workforce/snapshot-days';

/** Women among the officers of the two lowest ranks. */
export const FILTERS: readonly CodeFilter[] = [
  { dimension: 'workforce-type', codes: [1] },
  { dimension: 'sex', codes: [2] },
  { dimension: 'rank', codes: [1, 2] },
];

const LAST = MONTHS - 1;
const LAST_DAY = SNAPSHOT_DAYS[LAST] ?? 0;

/** Who joined in these two years could be seen for a year or more. */
export const COHORT = { after: SNAPSHOT_DAYS[LAST - 36] ?? 0, to: SNAPSHOT_DAYS[LAST - 12] ?? 0 };

const filtered = FILTERS.map(({ dimension, codes }) => {
  const column = BENCH_DIMENSIONS.find((each) => each.dimension === dimension)?.column ?? dimension;
  return `${column} in (${codes.join(', ')})`;
}).join(' and ');

const GROUP = `(${GROUP_OF_ETHNICITY}) as grouping`;
const GROUP_NUMBERS = `select unnest(range(${GROUPS.length}))::integer as ethnic_group`;

const STOCK = `
  select month, ethnic_group, count(*) as people
    from person_month join ${GROUP} using (ethnicity) where ${filtered} group by all`;

/** Who has the codes in one month and is promoted by, or no longer there in, the next. */
const EVENTS = `
  select now.month + 1 as month, ethnic_group, count(*) filter (next.person is null) as leavers,
         count(*) filter (next.rank > now.rank and next.workforce_type = now.workforce_type) as promoted
    from (select * from person_month where ${filtered} and month < ${LAST}) now
    join ${GROUP} using (ethnicity)
    left join (select force, person, month - 1 as month, rank, workforce_type from person_month where month > 0) next
         using (force, person, month)
   group by all`;

const MONTHLY = `
  stock as (${STOCK}), happened as (${EVENTS}),
  monthly as (
    select month, ethnic_group, coalesce(people, 0) as people, coalesce(leavers, 0) as leavers,
           coalesce(promoted, 0) as promoted
      from snapshot cross join (${GROUP_NUMBERS}) left join stock using (month, ethnic_group)
      left join happened using (month, ethnic_group))`;

/** One row per stay, with what the person was when first seen. A stay has one first day of service. */
const STAYS = `
  spans as (
    select force, person, service_start, min(month) as seen, max(month) as until,
           arg_min({'e': ethnicity, 'w': workforce_type, 's': sex, 'r': rank}, month) as was,
           max(leaving_day) as leaving_day
      from person_month group by force, person, service_start),
  stays as (
    select ethnic_group, service_start,
           case when seen > 0 and service_start > before.day then 0 else first.day - service_start end as entry,
           case when until = ${LAST} then ${LAST_DAY} else coalesce(leaving_day, next.day) end - service_start as exit,
           until < ${LAST} as gone
      from spans join ${GROUP} on ethnicity = was.e
      join snapshot as first on first.month = seen
      left join snapshot as before on before.month + 1 = seen
      left join snapshot as next on next.month = until + 1
     where was.w in (${FILTERS[0]?.codes.join(', ')}) and was.s in (${FILTERS[1]?.codes.join(', ')})
       and was.r in (${FILTERS[2]?.codes.join(', ')}))`;

/** Curves on a grid of years, up to where 20 people are at risk: a point of the curve is a day on which somebody enters
 *  or leaves the risk set, and people are at risk from the day after their entry to their exit. */
const CURVE = `
  turns as (
    select ethnic_group, entry as day, 1 as entered, 0 as exited, 0 as gone from stays where exit > entry
    union all select ethnic_group, exit, 0, 1, gone::integer from stays where exit > entry),
  days as (
    select ethnic_group, day, sum(entered - exited) as change, sum(gone) as gone from turns group by all),
  at_risk as (
    select *, sum(change) over (partition by ethnic_group order by day) as people_after from days),
  curve as (
    select ethnic_group, day, product(1 - gone / (people_after - change))
             over (partition by ethnic_group order by day) as survival
      from at_risk where gone > 0),
  reliable as (
    select ethnic_group, min(day) filter (people_after < 20) as until from at_risk group by all),
  grid as (
    select ethnic_group, round(365.25 * unnest(range(60)))::integer as day from (${GROUP_NUMBERS}))`;

/** One query a figure: the first `keys` columns name a row. */
export const PAGE_QUESTIONS = {
  headcount: {
    keys: 1,
    sql: `
      select ethnic_group, count(*) from person_month join ${GROUP} using (ethnicity)
       where month = ${LAST} and ${filtered} group by all`,
  },
  trend: {
    keys: 2,
    sql: `
      select month, ethnic_group, coalesce(people, 0) from snapshot cross join (${GROUP_NUMBERS})
        left join (${STOCK}) using (month, ethnic_group)`,
  },
  leaving: {
    keys: 2,
    sql: `
      with ${MONTHLY}
      select month, ethnic_group, sum(leavers) over year as events, events / avg(people) over year_ends
        from monthly
      window year as (partition by ethnic_group order by month rows 11 preceding),
             year_ends as (partition by ethnic_group order by month rows 12 preceding)
     qualify month >= 12`,
  },
  promotion: {
    keys: 1,
    sql: `
      with ${MONTHLY}
      select ethnic_group, sum(promoted) filter (month > ${LAST - 12}) as events, events / avg(people)
        from monthly where month >= ${LAST - 12} group by all`,
  },
  early: {
    keys: 1,
    sql: `
      with ${STAYS}
      select ethnic_group, count(*), count(*) filter (gone and exit <= 365) / count(*)
        from stays where entry = 0 and service_start > ${COHORT.after} and service_start <= ${COHORT.to} group by all`,
  },
  retention: {
    keys: 2,
    sql: `
      with ${STAYS}, ${CURVE}
      select grid.ethnic_group, grid.day, coalesce(survival, 1)
        from grid join reliable on reliable.ethnic_group = grid.ethnic_group and grid.day <= until
        asof left join curve on curve.ethnic_group = grid.ethnic_group and grid.day >= curve.day`,
  },
} as const;
