import { type ProjectionLevers, type ProjectionProblem, type ProjectionQuestion } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { type ProjectionInput } from '@muster/stats';
import { type ProjectionGround } from './projection-ground';
import { type UnknownLever, readLevers } from './read-levers';

/** One scenario of an answer: what is worked out for it, or why it cannot be. */
export interface PlannedScenario {
  readonly name: string;
  readonly levers: ProjectionLevers;
  readonly input: ProjectionInput | null;
  readonly problem: ProjectionProblem | null;
}

/** Today's rates first, then the scenarios of a question. A lever on a rank or band that exists but is too small makes its
 *  scenario a problem; one on a rank or band that does not exist anywhere refuses the question. `ladder`: every rank. */
export function planScenarios(
  ground: ProjectionGround,
  question: Pick<ProjectionQuestion, 'scenarios' | 'horizonYears' | 'runs' | 'seed'>,
  ladder: readonly string[],
): Result<readonly PlannedScenario[], UnknownLever> {
  const { stock, rates, baseline, asAt } = ground;
  const { horizonYears: years, runs, seed } = question;
  const startYear = Number(asAt.slice(0, 4));
  const planned: PlannedScenario[] = [];
  for (const { name, levers } of [{ name: '', levers: {} }, ...question.scenarios]) {
    const read = readLevers(levers, ground, ladder);
    if (!read.ok) {
      const { code, message } = read.refusal;
      if (code !== 'stratum-empty') return refuse(code, `Scenario ${planned.length}: ${message}`);
      planned.push({ name, levers, input: null, problem: { code, message } });
      continue;
    }
    planned.push({
      ...{ name, levers },
      input: { stock, rates, levers: read.value, baseline, startYear, years, runs, seed },
      problem: null,
    });
  }
  return ok(planned);
}
