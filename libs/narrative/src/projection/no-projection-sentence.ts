import { type ProjectionAnswer } from '@muster/contracts';

/** Why there is no picture of where today's rates lead; null where there is one. */
export function noProjectionSentence({
  problem,
  scenarios,
}: Pick<ProjectionAnswer, 'problem' | 'scenarios'>): string | null {
  return problem?.message ?? scenarios[0]?.problem?.message ?? null;
}
