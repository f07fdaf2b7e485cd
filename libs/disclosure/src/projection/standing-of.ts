import { type ProjectionAnswer, type ProjectionScenario } from '@muster/contracts';

/** What the scenarios mean for the whole answer: where today's rates cannot be worked out and no scenario helps them, their
 *  problem is the answer's and nothing else is told. Otherwise nothing changes. `scenarios`: today's rates first. */
export function standingOf(
  scenarios: readonly ProjectionScenario[],
): Partial<Pick<ProjectionAnswer, 'status' | 'problem' | 'scenarios'>> {
  const problem = scenarios[0]?.problem ?? null;
  if (problem === null || scenarios.some(({ status }) => status === 'shown')) return {};
  return { status: 'not-available', problem, scenarios: [] };
}
