import { averageOverDays, type Stock, sumOverPeriods } from '@muster/domain';
import { type CountQuestion, countAt, countFlows, countSeries, type Ledger, stays } from '@muster/ledger';
import {
  earlyLeavers,
  kaplanMeier,
  promotionRate,
  retentionRows,
  rollingLeaverRates,
  tallyService,
} from '@muster/stats';
import { type Answer, answersEqual } from './answers-equal';
import { flowsOfGroups, stocksOfGroups } from './group-months';
import { measure } from './measure';
import { COHORT, FILTERS, PAGE_QUESTIONS } from './page-questions';
import { sideBySide } from './side-by-side';
import { SnapshotRows } from './snapshot-rows';
import { ETHNICITY_GROUPS, GROUPS } from './workforce/bench-dimensions';
import { ONE_FORCE } from './workforce/force-sizes';
import { makeWorkforce } from './workforce/make-workforce';
import { MONTHS, SNAPSHOT_DAYS } from './workforce/snapshot-days';
import { countPersonMonths, toLedger } from './workforce/to-ledger';

const LAST = MONTHS - 1;
const LAST_DAY = SNAPSHOT_DAYS[LAST] ?? 0;
const PERIODS = SNAPSHOT_DAYS.slice(1).map((to, at) => ({ after: SNAPSHOT_DAYS[at] ?? to, to }));
const QUESTION: CountQuestion = { by: ['ethnicity'], where: FILTERS };

/** A page of six figures by ethnicity group under three filters (workforce type, sex, rank) over 1.7 million
 *  person-months: headcount now, its ten years, rolling leaver rate, promotion rate of the last year, early leavers of a
 *  cohort, retention curve. Ours works each out from the ledger in memory, DuckDB with a query each from rows. */
export async function benchPage(): Promise<Record<string, unknown>> {
  const workforce = makeWorkforce(ONE_FORCE.posts, ONE_FORCE.seed);
  const ledger = toLedger(workforce);
  const duck = await SnapshotRows.open(':memory:');
  try {
    await duck.load([workforce]);
    const ours = toAnswers(page(ledger));
    const answersAreEqual: Record<string, boolean> = {};
    const eachMs: Record<string, number> = {};
    for (const [name, { keys, sql }] of Object.entries(PAGE_QUESTIONS)) {
      const theirs = { keys, rows: await duck.ask(sql) };
      answersAreEqual[name] = answersEqual(ours[name as keyof typeof ours], theirs);
      eachMs[name] = (await measure(() => duck.run(sql))).ms;
    }
    return {
      benchmark: 'page',
      personMonths: countPersonMonths(workforce),
      answersEqual: Object.values(answersAreEqual).every(Boolean),
      answersAreEqual,
      duckdbEachMs: eachMs,
      besideDuckdb: await sideBySide(
        () => page(ledger),
        () =>
          measure(async () => {
            for (const { sql } of Object.values(PAGE_QUESTIONS)) await duck.run(sql);
          }),
      ),
      goals: { besideDuckdb: '>= 10 times faster' },
    };
  } finally {
    duck.close();
  }
}

/** The work that is timed. */
function page(ledger: Ledger) {
  const headcount = countAt(ledger, LAST_DAY, QUESTION);
  const trend = countSeries(ledger, SNAPSHOT_DAYS, QUESTION);
  const stocks = stocksOfGroups(trend);
  const leavers = flowsOfGroups(countFlows(ledger, PERIODS, ['leaver'], QUESTION));
  const lastYear = { after: SNAPSHOT_DAYS[LAST - 12] ?? 0, to: LAST_DAY };
  const promoted = flowsOfGroups(countFlows(ledger, [lastYear], ['promotion'], QUESTION));
  const service = stays(ledger, { snapshotDays: SNAPSHOT_DAYS, groups: QUESTION });
  const group = service.group.map((code) => (code < 0 ? -1 : (ETHNICITY_GROUPS[code] ?? -1)));
  const table = tallyService({ ...service, group }, GROUPS.length, 1);
  if (table.status !== 'shown') throw new Error(table.reason);
  return GROUPS.map((_, at) => {
    const inPost = stocks[at] ?? [];
    const curve = kaplanMeier(table.value, at);
    return {
      headcount: sumOfGroup(headcount.headcount, at),
      trend: inPost,
      leaving: rollingLeaverRates(
        inPost.map((stock, month) => ({
          to: stock.asAt,
          inPost: stock,
          leavers: leavers[at]?.[month - 1] ?? null,
        })),
      ),
      promotion: promotionRate(
        sumOverPeriods(promoted[at] ?? []),
        averageOverDays(inPost.slice(LAST - 12)),
        'in this rank',
      ),
      early: earlyLeavers(cohortOf(service, group, at), 365),
      retention: curve.status === 'shown' ? retentionRows(curve.value, table.value, at, 1) : [],
    };
  });
}

function sumOfGroup(headcount: Int32Array, group: number): number {
  return headcount.reduce((sum, people, code) => sum + (ETHNICITY_GROUPS[code] === group ? people : 0), 0);
}

/** Everybody who joined in the period of the cohort and was seen from the first day on. */
function cohortOf(service: ReturnType<typeof stays>, group: Int16Array, asked: number) {
  const rows: number[] = [];
  for (let row = 0; row < group.length; row += 1) {
    const start = service.start[row] ?? 0;
    if (group[row] === asked && service.entry[row] === 0 && start > COHORT.after && start <= COHORT.to)
      rows.push(row);
  }
  return {
    service: Int32Array.from(rows, (row) => service.exit[row] ?? 0),
    observable: Int32Array.from(rows, (row) => LAST_DAY - (service.start[row] ?? 0)),
    left: Uint8Array.from(rows, (row) => service.route[row] ?? 0),
  };
}

function toAnswers(groups: ReturnType<typeof page>): Record<keyof typeof PAGE_QUESTIONS, Answer> {
  const rowsOf = (rows: (group: (typeof groups)[number], at: number) => readonly (readonly number[])[]) =>
    groups.flatMap(rows);
  return {
    headcount: { keys: 1, rows: rowsOf(({ headcount }, at) => [[at, headcount]]) },
    trend: {
      keys: 2,
      rows: rowsOf(({ trend }, at) => trend.map(({ inPost }: Stock, month) => [month, at, inPost])),
    },
    leaving: {
      keys: 2,
      rows: rowsOf(({ leaving }, at) =>
        leaving.flatMap(({ rate }, month) =>
          rate.status === 'shown' ? [[month, at, rate.value.events, rate.value.rate]] : [],
        ),
      ),
    },
    promotion: {
      keys: 1,
      rows: rowsOf(({ promotion }, at) =>
        promotion.status === 'shown' ? [[at, promotion.value.events, promotion.value.rate]] : [],
      ),
    },
    early: {
      keys: 1,
      rows: rowsOf(({ early }, at) =>
        early.status === 'shown' ? [[at, early.value.joiners, early.value.share]] : [],
      ),
    },
    retention: {
      keys: 2,
      rows: rowsOf(({ retention }, at) => retention.map(({ days, survival }) => [at, days, survival])),
    },
  };
}
