import { averageOverDays, type EpochDay, type Flow, type Stock } from '@muster/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAgreement } from './expectations/expect-agreement';
import { tableOf } from './expectations/table-of';
import * as stats from './index';

interface Example {
  readonly call: string;
  /** Each method reads it as what it takes. */
  readonly given: never;
  readonly expected: unknown;
}
interface Lives {
  readonly entry: readonly number[];
  readonly exit: readonly number[];
  readonly route: readonly number[];
  readonly group: readonly number[];
  readonly leastAtRisk: number;
}
interface Sides {
  readonly group: stats.EventCount;
  readonly comparator: stats.EventCount;
  readonly eventIs: stats.EventIs;
  readonly years: number;
}
interface Year {
  readonly start: number;
  readonly end: number;
  readonly joiners: number;
  readonly leavers: number;
  readonly transfersOut: number;
  readonly personYears: number;
  readonly promoted: number;
  readonly eligibilityRule: string;
}

const FOLDER = join(__dirname, '../../../docs/methods');
const SECTIONS = [
  'Definition',
  'Formula',
  'Population and denominator',
  'Worked example',
  'Limits',
  'References',
];
const PAGES = [
  'comparing-groups',
  'count-intervals',
  'cumulative-incidence',
  'early-leavers',
  'ethnicity-disparity-ratio',
  'exact-intervals',
  'funnel',
  'leaver-rates',
  'log-rank',
  'many-comparisons',
  'newcombe-interval',
  'promotion',
  'rates-by-group',
  'ratio-of-rates',
  'retention',
  'retention-from-snapshots',
  'share-change',
  'tests-of-two-rates',
  'verdict-on-a-ratio',
];
/** Figures that the ledger counts: integration tests of the API hold their worked examples. */
const COUNTED = [
  'acting-rank',
  'flows-over-time',
  'length-of-service',
  'rank-flows',
  'rank-profile',
  'time-in-rank',
];

const stock = (asAt: number, inPost: number): Stock => ({
  asAt: asAt as EpochDay,
  inPost,
  unit: 'headcount',
});
const flow = (events: number): Flow => ({ after: 0 as EpochDay, to: 365 as EpochDay, events });
const tally = ({ entry, exit, route, group }: Lives) =>
  tableOf({
    entry: Int32Array.from(entry),
    exit: Int32Array.from(exit),
    route: Uint8Array.from(route),
    group: Int16Array.from(group),
  });

/** How the words of a page become a call. */
const CALLS: Readonly<Record<string, (given: never) => unknown>> = {
  newcombe: ({ group, comparator }: Sides) => stats.newcombeInterval(group, comparator),
  katz: ({ group, comparator }: Sides) => stats.katzInterval(group, comparator),
  koopman: ({ group, comparator }: Sides) => stats.koopmanInterval(group, comparator),
  'relative-likelihood': ({ eventIs, group, comparator }: Sides) =>
    stats.relativeLikelihood(eventIs, group, comparator),
  fisher: ({ group, comparator }: Sides) => stats.fisherExactTest(group, comparator),
  score: ({ group, comparator }: Sides) => stats.scoreTest(group, comparator),
  'one-person-flip': ({ group, comparator }: Sides) => stats.onePersonFlip(group, comparator),
  'years-to-settle': ({ group, comparator, years }: Sides) => stats.yearsToSettle(group, comparator, years),
  verdict: (given: { lower: number; upper: number }) => stats.rateRatioVerdict(given),
  'clopper-pearson': ({ count }: { count: stats.EventCount }) => stats.clopperPearsonInterval(count),
  byar: ({ events }: { events: number }) => stats.byarInterval(events),
  poisson: ({ events }: { events: number }) => stats.poissonInterval(events),
  'person-time-rate': ({ events, personYears }: { events: number; personYears: number }) =>
    stats.personTimeRate(events, personYears),
  'adjust-family': (given: { name: string; comparisons: { key: string; p: number }[] }) =>
    stats.adjustFamily(given.name, given.comparisons),
  retention: (lives: Lives) => stats.kaplanMeier(tally(lives), 0, lives.leastAtRisk),
  median: (lives: Lives) => {
    const curve = stats.kaplanMeier(tally(lives), 0, lives.leastAtRisk);
    return curve.status === 'shown' ? stats.medianStay(curve.value) : curve;
  },
  'log-rank': (lives: Lives) => stats.logRank([tally(lives)]),
  'cumulative-incidence': (lives: Lives) => stats.cumulativeIncidence(tally(lives), 0, lives.leastAtRisk),
  'grouped-retention': ({ bands }: { bands: stats.ServiceBand[] }) => stats.groupedRetention(bands),
  'leaver-rates': ({ start, end, joiners, leavers, transfersOut, personYears }: Year) =>
    stats.leaverRates({
      start: stock(0, start),
      end: stock(365, end),
      joiners: flow(joiners),
      leavers: flow(leavers),
      transfersOut: flow(transfersOut),
      personYears,
    }),
  routes: (given: { total: number; byRoute: Record<string, number>; transferRoutes: string[] }) =>
    stats.reconcileRoutes(given.total, new Map(Object.entries(given.byRoute)), new Set(given.transferRoutes)),
  'early-leavers': (given: { service: number[]; observable: number[]; left: number[]; withinDays: number }) =>
    stats.earlyLeavers(
      {
        service: Int32Array.from(given.service),
        observable: Int32Array.from(given.observable),
        left: Uint8Array.from(given.left),
      },
      given.withinDays,
    ),
  'service-at-exit': ({ days }: { days: number[] }) => stats.serviceAtExit(Int32Array.from(days)),
  'promotion-rate': ({ promoted, start, end, eligibilityRule }: Year) =>
    stats.promotionRate(flow(promoted), averageOverDays([stock(0, start), stock(365, end)]), eligibilityRule),
  'ethnicity-disparity-ratio': (given: { group: stats.RankProfile; comparator: stats.RankProfile }) =>
    stats.ethnicityDisparityRatio(given.group, given.comparator),
  funnel: ({ stages }: { stages: stats.FunnelStage[] }) => stats.funnelRates(stages),
  'share-change': (given: {
    start: stats.ShareCount;
    end: stats.ShareCount;
    net: Record<string, stats.ShareCount>;
  }) => stats.shareChange(given.start, given.end, given.net),
};

describe('the methods pages on flows, rates and retention', () => {
  it.each([...PAGES, ...COUNTED])('%s has every section and a review date', (page) => {
    const text = read(page);

    expect([...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual(SECTIONS);
    expect(text).toMatch(/^review-by: \d{4}-\d{2}-\d{2}$/m);
  });

  it.each(PAGES.flatMap(examplesOf))('%s: the code agrees with worked example %i', (_page, _at, example) => {
    const call = CALLS[example.call];
    if (!call) throw new Error(`no method ${example.call}`);

    expectAgreement(call(example.given), example.expected);
  });

  it.each(PAGES)('%s has a worked example', (page) => {
    expect(examplesOf(page).length).toBeGreaterThan(0);
  });
});

function examplesOf(page: string): [page: string, at: number, example: Example][] {
  return [...read(page).matchAll(/^```json example\n([\s\S]+?)\n```$/gm)].map(([, json], at) => [
    page,
    at + 1,
    JSON.parse(json ?? '') as Example,
  ]);
}

function read(page: string): string {
  return readFileSync(join(FOLDER, `${page}.md`), 'utf8');
}
