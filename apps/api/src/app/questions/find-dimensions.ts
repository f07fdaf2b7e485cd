import { ok, refuse, type Result } from '@muster/domain';
import { dimensionId } from './dimension-ids';
import { type QuestionContext } from './question-context';
import { type QuestionRefusal } from './question-refusal';

/** The dimensions that `texts` name. Refused when one does not exist; one that the force does not hold exists all the
 *  same, unless it is an extra dimension. */
export function findDimensions(
  { held }: QuestionContext,
  texts: readonly string[],
): Result<readonly string[], QuestionRefusal> {
  const ids: string[] = [];
  for (const text of texts) {
    const id = dimensionId(text);
    if (id === null || (id.startsWith('extra:') && !Object.hasOwn(held.extraSlots, id))) {
      return refuse(
        'unknown-dimension',
        'a dimension of the question does not exist; known are workforce-type, rank, rank-at-or-above, unit, contract, rank-basis, assignment-status, ethnicity, sex, age-band, disability, religion, orientation and the extra dimensions of the force.',
      );
    }
    ids.push(id);
  }
  return ok(ids);
}
