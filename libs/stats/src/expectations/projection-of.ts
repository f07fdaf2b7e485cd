import { project } from '../projection/project';
import { type Projection } from '../projection/projection';
import { type ProjectionInput } from '../projection/projection-input';

/** The projection of an input that has one. */
export function projectionOf(input: ProjectionInput): Projection {
  const answer = project(input);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}
