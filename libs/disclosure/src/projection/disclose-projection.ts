import { type ProjectionAnswer } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { wholePercent } from '../derive/whole-percent';
import { declarationGate } from '../quality/declaration-gate';
import { DISCLOSE, DisclosedTable } from '../release/disclosed-table';
import { describeReleasedProjection } from './describe-released-projection';
import { planScenarios } from './plan-scenarios';
import { type ReleasedProjectionPlan } from './plan-released-projection';
import { type ProjectionRunner } from './projection-task';
import { rateRows } from './rate-rows';
import { type UnknownLever } from './read-levers';
import { releasedBackTest } from './released-back-test';
import { releasedGround } from './released-ground';
import { releasedShare } from './released-share';
import { standingOf } from './standing-of';
import { tellBackTest } from './tell-back-test';
import { tellScenarios } from './tell-scenarios';

/** A projection out of a release and nothing else: the task that `run` works out is made here of released values, and every
 *  share it tells is in whole percents, every person a multiple of 5. A count that is withheld makes the whole projection
 *  not available, and says so. */
export async function discloseProjection(
  plan: ReleasedProjectionPlan,
  run: ProjectionRunner,
): Promise<Result<DisclosedTable<ProjectionAnswer>, UnknownLever>> {
  const { asked, group, question, population } = plan;
  const { reading, workforceType, measured } = asked;
  const gate = declarationGate(reading.figures, workforceType, measured.id, reading.gate);
  if (gate !== 'open') {
    const problem = gate === 'closed' ? BELOW_GATE : NOT_KNOWN;
    const told = { ...shell(plan), status: 'not-available', problem } as const;
    return ok(DisclosedTable[DISCLOSE]<ProjectionAnswer>(told));
  }
  const counted = releasedGround(asked, group.code, population);
  if (!counted.ok) {
    const { code, message } = counted.refusal;
    const status = code === 'withheld' ? 'withheld' : 'not-available';
    return ok(
      DisclosedTable[DISCLOSE]<ProjectionAnswer>({ ...shell(plan), status, problem: { code, message } }),
    );
  }
  const { ground, periods } = counted.value;
  const planned = planScenarios(ground, question, []);
  if (!planned.ok) return planned;
  const past = releasedBackTest(plan);
  const outcome = await run({
    scenarios: planned.value.flatMap(({ input }) => input ?? []),
    backTest: past?.input ?? null,
  });
  const scenarios = tellScenarios(planned.value, outcome.scenarios, {
    ...{ asAt: ground.asAt, roundShare: wholePercent, costPerLeaver: question.costPerLeaver },
  });
  return ok(
    DisclosedTable[DISCLOSE]<ProjectionAnswer>({
      ...shell(plan),
      bands: ground.bands.map(({ code, label }) => ({ code, label })),
      ...{ scenarios, ...standingOf(scenarios) },
      rates: {
        from: periods[0]?.from ?? null,
        to: periods.at(-1)?.to ?? null,
        rows: rateRows(ground, 0).map((row) => ({
          ...row,
          rate: row.rate === null ? null : wholePercent(row.rate),
        })),
      },
      backTest: tellBackTest(past?.ground ?? null, outcome.backTest, wholePercent),
    }),
  );
}

const BELOW_GATE = {
  code: 'below-gate',
  message: 'Too few have declared an answer for shares of it to be said.',
};

const NOT_KNOWN = {
  code: 'gate-not-known',
  message: 'It is not known that enough have declared an answer for shares of it to be said.',
};

/** Everything but what is worked out. */
function shell({ question, asked, group, population }: ReleasedProjectionPlan): ProjectionAnswer {
  const { reading, workforceType, measured } = asked;
  const { meta } = reading.figures;
  const { horizonYears, runs, seed } = question;
  return {
    ...{ metric: 'projection', source: 'released', force: meta.force, workforceType },
    ...{ dimension: measured.id, grouping: question.grouping ?? null },
    ...{ group: { code: group.code, label: group.label }, asAt: meta.asAt },
    release: {
      ...{ id: meta.id, period: meta.quarter.id, periodLabel: meta.quarter.label },
      ...{ publishedAt: meta.publishedAt, policy: meta.policy },
    },
    ...{ horizonYears, runs, seed, status: 'shown', problem: null },
    observed: reading.published.map((figures) => {
      const share = releasedShare(figures, asked, group.code);
      const asAt = figures.meta.asAt;
      if (share.status === 'shown') return { asAt, share: share.value, status: 'shown' };
      return { asAt, share: null, status: share.status === 'withheld' ? 'withheld' : 'not-available' };
    }),
    baseline: population,
    ...{ ranks: [], bands: [], scenarios: [], rates: { from: null, to: null, rows: [] } },
    backTest: tellBackTest(null, null, wholePercent),
    about: describeReleasedProjection(asked),
  };
}
