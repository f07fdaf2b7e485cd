import { averageOverDays, type EpochDay, type Flow, type Stock } from '@muster/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAgreement } from './expectations/expect-agreement';
import { forceOf } from './expectations/force-of';
import { projectionOf } from './expectations/projection-of';
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
interface CoxLives {
  readonly entry: readonly number[];
  readonly exit: readonly number[];
  readonly event: readonly number[];
  readonly covariates: readonly (readonly number[])[];
}
interface Sides {
  readonly group: stats.EventCount;
  readonly comparator: stats.EventCount;
  readonly eventIs: stats.EventIs;
  readonly years: number;
}
interface Force {
  readonly ranks: string[];
  readonly bandYears: (number | null)[];
  readonly group: number[];
  readonly others: number[];
  readonly levers: stats.ScenarioLevers;
  readonly years: number[];
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
  'cox-regression',
  'cumulative-incidence',
  'early-leavers',
  'ethnicity-disparity-ratio',
  'exact-intervals',
  'funnel',
  'funnel-plot',
  'implied-stock',
  'kitagawa-split',
  'leaver-rates',
  'log-rank',
  'many-comparisons',
  'newcombe-interval',
  'projection',
  'projection-back-test',
  'promotion',
  'rates-by-group',
  'ratio-of-rates',
  'retention',
  'retention-from-snapshots',
  'schoenfeld-check',
  'share-change',
  'standardisation',
  'tests-of-two-rates',
  'verdict-on-a-ratio',
  'xmr-chart',
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
const coxRows = ({ entry, exit, event, covariates }: CoxLives): stats.CoxRows => ({
  entry: Int32Array.from(entry),
  exit: Int32Array.from(exit),
  event: Uint8Array.from(event),
  stratum: new Int32Array(entry.length),
  covariates: covariates.map((column) => Float64Array.from(column)),
});

/** How the words of a page become a call. */
const CALLS: Readonly<Record<string, (given: never) => unknown>> = {
  newcombe: ({ group, comparator }: Sides) => stats.newcombeInterval(group, comparator),
  'rate-difference': (sides: Record<'group' | 'comparator', { events: number; personYears: number }>) => {
    const [group, comparator] = [sides.group, sides.comparator].map(({ events, personYears }) =>
      stats.personTimeRate(events, personYears),
    );
    if (group?.status !== 'shown' || comparator?.status !== 'shown') return null;
    return stats.rateDifferenceInterval(group.value, comparator.value);
  },
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
  'cox-regression': (lives: CoxLives) => stats.coxRegression(coxRows(lives)),
  'schoenfeld-check': (lives: CoxLives) => {
    const fit = stats.coxRegression(coxRows(lives));
    return fit.status === 'shown' ? stats.schoenfeldCheck(fit.value) : fit;
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
  'implied-stock': ({ years, ...flow }: stats.StockFlow & { years: number }) => {
    const { byYear, level } = stats.impliedStock(flow, years);
    return { share: byYear.at(-1), level };
  },
  kitagawa: ({ strata }: { strata: stats.PairStratum[] }) => stats.kitagawaSplit(strata),
  'gap-in-steps': ({ coarse, fine }: { coarse: stats.PairStratum[]; fine: stats.PairStratum[] }) =>
    stats.gapInSteps(coarse, fine),
  'standardised-rate': ({ strata }: { strata: stats.WeightedStratum[] }) =>
    stats.directlyStandardisedRate(strata),
  'standardised-ratio': ({ strata }: { strata: stats.ReferredStratum[] }) =>
    stats.indirectlyStandardisedRatio(strata),
  projection: ({ years, ...force }: Force) => {
    const { central, level, sensitivity } = projectionOf(forceOf(force, Math.max(...years)));
    return { share: years.map((year) => central.share[year]), level, sensitivity };
  },
  'projection-back-test': (given: { years: stats.ProjectedYear[]; observed: (number | null)[] }) =>
    stats.compareProjection(given.years, given.observed),
  funnel: ({ stages }: { stages: stats.FunnelStage[] }) => stats.funnelRates(stages),
  'funnel-plot': ({ units, target }: { units: stats.EventCount[]; target?: number }) =>
    stats.funnelPlot(units, target),
  'chance-of-beyond': ({ beyond, plotted }: { beyond: number; plotted: number }) =>
    stats.chanceOfBeyond(beyond, plotted),
  'xmr-limits': ({ values }: { values: number[] }) => stats.xmrLimits(values),
  'xmr-chart': ({ values, better, aim }: { values: number[]; better: stats.BetterWay; aim: number }) => {
    const months = values.map((value, at) => ({ after: at as EpochDay, to: (at + 1) as EpochDay, value }));
    const periods = stats.SeparatePeriods.of(months);
    if (periods.status !== 'shown') return periods;
    const chart = stats.xmrChart(periods.value, { counts: true });
    const assurance = stats.xmrAssurance(chart, better, aim);
    return { ...chart, assurance, variation: stats.xmrVariation(chart, better) };
  },
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
