import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Projection, project, type ProjectionInput, type Side } from '@muster/stats';
import { answersEqual } from './answers-equal';
import { hasR, RScript } from './ask-r';
import { measure, type Effort } from './measure';
import { PROJECTION_IN_R } from './projection-in-r';
import { sideBySide } from './side-by-side';

const [RANKS, BANDS] = [7, 9];
/** Two samples of 10,000 runs differ less than this at every quantile shown: four standard errors at the outer ones. */
const CLOSE_IN_DEVIATIONS = 0.15;

/** 10,000 runs of 30 years, 7 ranks and 9 bands of service, both sides, on one core; the peer is R on matrices of all
 *  runs. The paths at the mean rates are compared number by number. The fans come from different generators: their
 *  quantiles are compared within the error of 10,000 runs. Reading the figures is not timed. */
export async function benchProjection(): Promise<Record<string, unknown>> {
  const input = force();
  const ours = await measure(() => projectionOf(input));
  const about = {
    benchmark: 'projection',
    runs: input.runs,
    years: input.years,
    cells: 2 * RANKS * BANDS,
    coldMs: ours.ms,
    goals: { oursMs: '<= 2,000 on one core' },
  };
  if (!hasR('stats')) return { ...about, peer: 'missing', answersEqual: null };
  const work = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  const [figures, script] = [join(work, 'figures.R'), join(work, 'projection.R')];
  writeFileSync(figures, figuresForR(input));
  writeFileSync(script, PROJECTION_IN_R);
  const r = RScript.start(script, [figures]);
  try {
    const theirs = await r.ask<AnswerOfR>('answer');
    return {
      ...about,
      answersEqual: isSame(projectionOf(input), theirs),
      besideR: await sideBySide(
        () => projectionOf(input),
        () => r.ask<Effort>('time'),
        5,
        1,
      ),
    };
  } finally {
    r.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

interface AnswerOfR {
  readonly central: readonly number[];
  /** By year: quantiles at 2.5%, 10%, 50%, 90% and 97.5%. */
  readonly fan: readonly (readonly number[])[];
}

function isSame({ central, years }: Projection, theirs: AnswerOfR): boolean {
  const rows = (shares: Iterable<number>) => ({
    keys: 1,
    rows: Array.from(shares, (share, at) => [at, share]),
  });
  const isFanClose = years.every(({ low95, low80, median, high80, high95 }, year) => {
    // 80% of a normal distribution lie within 1.2816 deviations of the middle.
    const deviation = (high80 - low80) / (2 * 1.2816);
    return [low95, low80, median, high80, high95].every((quantile, at) => {
      const other = theirs.fan[year]?.[at] ?? Number.NaN;
      return Math.abs(quantile - other) <= CLOSE_IN_DEVIATIONS * deviation + 1e-12;
    });
  });
  return isFanClose && answersEqual(rows(central.share), rows(theirs.central));
}

function projectionOf(input: ProjectionInput): Projection {
  const answer = project(input);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

/** A force of about 34,000 with ranks that narrow and joiners who begin low and short. */
function force(): ProjectionInput {
  const cells = (of: (rank: number, band: number) => number) =>
    Float64Array.from({ length: RANKS * BANDS }, (_, cell) => of(Math.floor(cell / BANDS), cell % BANDS));
  const strata = (count: number, rate: number, size: number) =>
    Array.from({ length: count }, (_, at) => {
      const personYears = (size * (1 + (at % 3))) / (1 + at / 2) + 0.5;
      return { events: Math.round(personYears * rate), personYears };
    });
  const stock = (size: number) =>
    cells((rank, band) => Math.round((size * (1 + (band % 4))) / (1 + 4 * rank ** 2)));
  const entry = (size: number) => cells((rank, band) => Math.ceil(size / ((1 + 20 * rank) * (1 + 9 * band))));
  return {
    stock: {
      ranks: Array.from({ length: RANKS }, (_, rank) => `Rank ${String(rank + 1)}`),
      bandYears: [1, 1, 1, 2, 5, 5, 5, 10, null],
      group: stock(200),
      others: stock(1050),
    },
    rates: {
      leaving: { group: strata(BANDS, 0.08, 1500), others: strata(BANDS, 0.06, 8000) },
      promotion: { group: strata(RANKS - 1, 0.03, 3000), others: strata(RANKS - 1, 0.04, 16_000) },
      intake: { group: 1400, others: 5000 },
      entry: { group: entry(1100), others: entry(4000) },
    },
    levers: {},
    baseline: { share: 0.46, year: 2021, changePerYear: 0.004 },
    startYear: 2026,
    years: 30,
    runs: 10_000,
    seed: 8,
  };
}

function figuresForR({ stock, rates, years, runs }: ProjectionInput): string {
  const vector = (numbers: Iterable<number>) => `c(${[...numbers].join(',')})`;
  const side = (of: Side) => {
    const columns = (['leaving', 'promotion'] as const).flatMap((rate) => [
      `${rate}_events = ${vector(rates[rate][of].map(({ events }) => events))}`,
      `${rate}_years = ${vector(rates[rate][of].map(({ personYears }) => personYears))}`,
    ]);
    return `${of} <- list(${columns.join(', ')}, entry = ${vector(rates.entry[of])})`;
  };
  return [
    `ranks <- ${String(RANKS)}; bands <- ${String(BANDS)}; years <- ${String(years)}; runs <- ${String(runs)}`,
    `ageing <- ${vector(stock.bandYears.map((width) => (width === null ? 0 : 1 / width)))}`,
    `stock_group <- ${vector(stock.group)}`,
    `stock_others <- ${vector(stock.others)}`,
    `intake <- ${vector([rates.intake.group, rates.intake.others])}`,
    side('group'),
    side('others'),
  ].join('\n');
}
