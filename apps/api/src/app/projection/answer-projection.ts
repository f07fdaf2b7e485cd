import { type ProjectionAnswer, type ProjectionQuestion } from '@muster/contracts';
import {
  planScenarios,
  type ProjectionGround,
  type ProjectionRunner,
  rateRows,
  standingOf,
  tellBackTest,
  tellScenarios,
} from '@muster/disclosure';
import {
  DAYS_PER_YEAR,
  fromEpochDay,
  ok,
  type Result,
  SMALL_NUMBER,
  toEpochDay,
  toReferenceDate,
} from '@muster/domain';
import { type ProjectionInput } from '@muster/stats';
import { gateNote } from '../representation/gate-note';
import { type QuestionContext } from '../questions/question-context';
import { smallNumberNotes } from '../questions/standing-notes';
import { type BackTestWindow, backTestWindow, rateWindow } from './choose-windows';
import { countWindow } from './count-window';
import { describeProjection } from './describe-projection';
import { groundOfWindow } from './ground-of-window';
import { isBelowGate, lastOfQuarters, type ObservedShare, observedShares } from './observed-shares';
import { type ProjectionPlan } from './plan-projection';
import { type ProjectionRefusal } from './projection.errors';

/** The population that parity is measured against, as a path. */
export type ProjectionPopulation = NonNullable<ProjectionAnswer['baseline']>;

/** What an answer needs besides its question: the population, the least declaration rate (0-1) at which shares are said, and
 *  who works the runs out. */
export interface ProjectionMeans {
  readonly population: ProjectionPopulation | null;
  readonly least: number;
  readonly run: ProjectionRunner;
}

/** Everything a question about a projection asks for, with true counts as its ground. Where fewer have declared than `least`
 *  on its day there is no projection; on a day of the past no share, and no look back across it. */
export async function answerProjection(
  context: QuestionContext,
  plan: ProjectionPlan,
  question: ProjectionQuestion,
  { population, least, run }: ProjectionMeans,
): Promise<Result<ProjectionAnswer, ProjectionRefusal>> {
  const now = toEpochDay(toReferenceDate(plan.share.snapshot.asAt));
  const shares = plan.eras.length === 0 ? [] : observedShares(context, plan);
  const window = plan.eras.length === 0 ? null : rateWindow(plan, now);
  const closed = new Set(shares.filter((share) => isBelowGate(share, least)).map(({ day }) => day));
  const shell = shellOf(context, { plan, population, shares, closed }, question);
  const belowGate = { code: 'below-gate', message: gateNote(least) };
  if (closed.has(now)) return ok(shell({ status: 'not-available', problem: belowGate }));
  if (!window) return ok(shell(plan.eras.length === 0 ? NOT_HELD : TOO_SHORT));
  const from = fromEpochDay(window.from);
  const { ground, notes } = groundOfWindow(countWindow(context, plan, window.from, now), population);
  const planned = planScenarios(ground, question, plan.ladder?.ranks.map(({ code }) => code) ?? []);
  if (!planned.ok) return planned;
  const seen = backTestWindow(plan, now);
  const isPastClosed = seen !== null && [seen.to, ...seen.observed].some((day) => closed.has(day));
  const past = isPastClosed ? null : seen;
  const outcome = await run({
    scenarios: planned.value.flatMap(({ input }) => input ?? []),
    backTest: past && backTestInput(context, plan, past, question),
  });
  const rows = rateRows(ground, SMALL_NUMBER);
  const told = tellScenarios(planned.value, outcome.scenarios, {
    ...{ asAt: ground.asAt, roundShare, costPerLeaver: question.costPerLeaver },
  });
  return ok({
    ...shell(null, from, [...notes, ...emptied(outcome.scenarios[0]), ...smallNumberNotes(rows)]),
    ...strataOf(ground),
    scenarios: told,
    rates: { from, to: ground.asAt, rows },
    backTest: {
      ...tellBackTest(past && backTestGround(past, shares), outcome.backTest, roundShare),
      ...(isPastClosed ? { problem: belowGate } : {}),
    },
    ...standingOf(told),
  });
}

const NOT_HELD = {
  status: 'not-held',
  problem: { code: 'not-held', message: 'The snapshot does not hold this characteristic.' },
} as const;
const TOO_SHORT = {
  status: 'not-available',
  problem: {
    code: 'history-too-short',
    message: 'Rates need snapshots at least a year apart that record the characteristic in one way.',
  },
} as const;
const SHOWN = { status: 'shown', problem: null } as const;

type Standing = Pick<ProjectionAnswer, 'status' | 'problem'>;

interface Seen {
  readonly plan: ProjectionPlan;
  readonly population: ProjectionPopulation | null;
  readonly shares: readonly ObservedShare[];
  /** Days on which too few had declared. */
  readonly closed: ReadonlySet<number>;
}

function shellOf(
  context: QuestionContext,
  { plan, population, shares, closed }: Seen,
  question: ProjectionQuestion,
) {
  const { workforceType, horizonYears, runs, seed } = question;
  return (
    standing: Standing | null,
    from: string | null = null,
    notes: readonly string[] = [],
  ): ProjectionAnswer => ({
    ...{ metric: 'projection', source: 'counted', force: context.force.code, workforceType },
    ...{ dimension: plan.measured, grouping: plan.grouping?.id ?? null, group: plan.group },
    ...{ asAt: plan.share.snapshot.asAt, release: null, horizonYears, runs, seed },
    ...(standing ?? SHOWN),
    observed: lastOfQuarters(shares).map(({ day, group, declared }) => {
      const asAt = fromEpochDay(day);
      if (declared === 0 || closed.has(day)) return { asAt, share: null, status: 'not-available' };
      return { asAt, share: roundShare(group / declared), status: 'shown' };
    }),
    baseline: population,
    ...{ ranks: [], bands: [], scenarios: [], rates: { from: null, to: null, rows: [] } },
    backTest: tellBackTest(null, null, roundShare),
    about: describeProjection(context, plan, from, notes),
  });
}

function strataOf({ ranks, bands }: ProjectionGround): Pick<ProjectionAnswer, 'ranks' | 'bands'> {
  const named = ({ code, label }: { readonly code: string; readonly label: string }) => ({ code, label });
  return { ranks: ranks.length > 1 ? ranks.map(named) : [], bands: bands.map(named) };
}

function backTestInput(
  context: QuestionContext,
  plan: ProjectionPlan,
  { from, to, observed }: BackTestWindow,
  { runs, seed }: ProjectionQuestion,
): ProjectionInput {
  const { ground } = groundOfWindow(countWindow(context, plan, from, to), null);
  const { stock, rates } = ground;
  const startYear = Number(ground.asAt.slice(0, 4));
  return { stock, rates, levers: {}, baseline: null, startYear, years: observed.length, runs, seed };
}

function backTestGround({ from, to, observed }: BackTestWindow, shares: readonly ObservedShare[]) {
  const shareOn = (day: number) => {
    const found = shares.find((share) => share.day === day);
    return found && found.declared > 0 ? found.group / found.declared : 0;
  };
  return {
    trainedTo: fromEpochDay(to),
    trainedYears: Math.round(((to - from) / DAYS_PER_YEAR) * 10) / 10,
    observed: observed.map((day) => ({ day: fromEpochDay(day), share: shareOn(day) })),
  };
}

function emptied(today: Awaited<ReturnType<ProjectionRunner>>['scenarios'][number] | undefined): string[] {
  if (!today?.ok) return [];
  return today.value.emptiedRanks.map(
    ({ rank, year }) => `If today's rates continued, nobody would be left at the rank ${rank} in ${year}.`,
  );
}

/** Analysts read shares to a tenth of a point. */
function roundShare(share: number): number {
  return Math.round(share * 1000) / 1000;
}
