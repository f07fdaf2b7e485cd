import { averageOverDays, sumOverPeriods } from '@muster/domain';
import { countFlows, countSeries, type Ledger } from '@muster/ledger';
import { promotionRate, rollingLeaverRates } from '@muster/stats';
import { type Answer, answersEqual } from './answers-equal';
import { flowsOfGroups, stocksOfGroups } from './group-months';
import { measure } from './measure';
import { sideBySide } from './side-by-side';
import { GROUP_OF_ETHNICITY, SnapshotRows } from './snapshot-rows';
import { GROUPS } from './workforce/bench-dimensions';
import { ONE_FORCE } from './workforce/force-sizes';
import { makeWorkforce } from './workforce/make-workforce';
import { MONTHS, SNAPSHOT_DAYS } from './workforce/snapshot-days';
import { countPersonMonths, toLedger } from './workforce/to-ledger';

const LOWEST_RANK = 1;
/** Positions of the month ends at which nine whole years end. */
const YEAR_ENDS = SNAPSHOT_DAYS.map((_, month) => month).filter((month) => month > 0 && month % 12 === 0);
const PERIODS = SNAPSHOT_DAYS.slice(1).map((to, at) => ({ after: SNAPSHOT_DAYS[at] ?? to, to }));

/** Who leaves and who moves up, over 1.7 million person-months: for each of 108 months and each ethnicity group the leaver
 *  rate of the 12 months up to it, and for each whole year the rate at which people of the lowest rank were promoted. Ours counts
 *  events and spells in memory and works out an interval for every rate; DuckDB finds the events by joining each row to
 *  that of the person's next month, or by a window over the person's rows, and gives rates alone. */
export async function benchAttrition(): Promise<Record<string, unknown>> {
  const workforce = makeWorkforce(ONE_FORCE.posts, ONE_FORCE.seed);
  const ledger = toLedger(workforce);
  const duck = await SnapshotRows.open(':memory:');
  try {
    await duck.load([workforce]);
    const ours = toAnswer(attrition(ledger));
    const [byJoin, byWindow] = [questionOf(EVENTS_BY_JOIN), questionOf(EVENTS_BY_WINDOW)];
    const equal =
      answersEqual(ours, { keys: 3, rows: await duck.ask(byJoin) }) &&
      answersEqual(ours, { keys: 3, rows: await duck.ask(byWindow) });
    const besides = (question: string) =>
      sideBySide(
        () => attrition(ledger),
        () => measure(() => duck.run(question)),
      );
    return {
      benchmark: 'attrition',
      personMonths: countPersonMonths(workforce),
      spells: ledger.spells,
      events: ledger.flows.kind.length,
      answersEqual: equal,
      besideDuckdbByJoin: await besides(byJoin),
      besideDuckdbByWindow: await besides(byWindow),
      goals: { besideDuckdbByJoin: '>= 100 times faster', besideDuckdbByWindow: '>= 100 times faster' },
    };
  } finally {
    duck.close();
  }
}

/** The work that is timed. */
function attrition(ledger: Ledger) {
  const counts = countSeries(ledger, SNAPSHOT_DAYS, { by: ['ethnicity', 'rank'] });
  const inPost = stocksOfGroups(counts);
  const eligible = stocksOfGroups(counts, LOWEST_RANK);
  const leavers = flowsOfGroups(countFlows(ledger, PERIODS, ['leaver'], { by: ['ethnicity'] }));
  const promoted = flowsOfGroups(
    countFlows(ledger, PERIODS, ['promotion'], {
      by: ['ethnicity'],
      where: [{ dimension: 'rank', codes: [LOWEST_RANK] }],
    }),
  );
  return GROUPS.map((_, group) => {
    const stocks = inPost[group] ?? [];
    const months = SNAPSHOT_DAYS.map((to, month) => ({
      to,
      inPost: stocks[month] ?? null,
      leavers: leavers[group]?.[month - 1] ?? null,
    }));
    const rates = rollingLeaverRates(months);
    const promotions = YEAR_ENDS.map((end) =>
      promotionRate(
        sumOverPeriods(promoted[group]?.slice(end - 12, end) ?? []),
        averageOverDays(eligible[group]?.slice(end - 12, end + 1) ?? []),
        'in the lowest rank',
      ),
    );
    return { rates, promotions };
  });
}

const NO_RATE = { events: Number.NaN, rate: Number.NaN };

/** Rows of (0 = leavers, 1 = promoted; month; group; people; rate). */
function toAnswer(groups: ReturnType<typeof attrition>): Answer {
  const rows = groups.flatMap(({ rates, promotions }, group) => [
    ...rates.slice(12).map(({ rate }, at) => {
      const left = rate.status === 'shown' ? rate.value : NO_RATE;
      return [0, at + 12, group, left.events, left.rate];
    }),
    ...promotions.map((promotion, at) => {
      const up = promotion.status === 'shown' ? promotion.value : NO_RATE;
      return [1, YEAR_ENDS[at] ?? 0, group, up.events, up.rate];
    }),
  ]);
  return { keys: 3, rows };
}

/** Events by the month that no longer shows the state before them. */
const EVENTS_BY_JOIN = `
  select now.month + 1 as month, now.ethnicity, count(*) filter (next.person is null) as leavers,
         count(*) filter (next.rank > now.rank and next.workforce_type = now.workforce_type
                          and now.rank = ${LOWEST_RANK}) as promoted
    from person_month now
    left join (select force, person, month - 1 as month, rank, workforce_type from person_month where month > 0) next
         using (force, person, month)
   where now.month < ${MONTHS - 1} group by all`;
const EVENTS_BY_WINDOW = `
  select month + 1 as month, ethnicity, count(*) filter (next_month is distinct from month + 1) as leavers,
         count(*) filter (next_month = month + 1 and next_rank > rank and next_type = workforce_type
                          and rank = ${LOWEST_RANK}) as promoted
    from (select month, ethnicity, rank, workforce_type, lead(month) over later as next_month,
                 lead(rank) over later as next_rank, lead(workforce_type) over later as next_type
            from person_month window later as (partition by force, person order by month))
   where month < ${MONTHS - 1} group by all`;

/** Dense: every month has a row of every group, so that a window over 12 rows is one over 12 months. */
const questionOf = (events: string) => `
  with stock as (
    select month, ethnicity, count(*) as people, count(*) filter (rank = ${LOWEST_RANK}) as eligible
      from person_month group by all),
  happened as (${events}),
  monthly as (
    select month, ethnic_group, coalesce(sum(people), 0) as people, coalesce(sum(eligible), 0) as eligible,
           coalesce(sum(leavers), 0) as leavers, coalesce(sum(promoted), 0) as promoted
      from snapshot cross join (${GROUP_OF_ETHNICITY}) as grouping
      left join stock using (month, ethnicity) left join happened using (month, ethnicity)
     group by all),
  rolling as (
    select month, ethnic_group, sum(leavers) over year as leavers, avg(people) over year_ends as people,
           sum(promoted) over year as promoted, avg(eligible) over year_ends as eligible
      from monthly
    window year as (partition by ethnic_group order by month rows 11 preceding),
           year_ends as (partition by ethnic_group order by month rows 12 preceding))
  select 0, month, ethnic_group, leavers as events, leavers / people as rate from rolling where month >= 12
  union all
  select 1, month, ethnic_group, promoted, promoted / eligible from rolling where month in (${YEAR_ENDS.join(', ')})`;
