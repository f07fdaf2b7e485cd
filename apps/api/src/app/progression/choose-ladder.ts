import { ok, type RankLadder, refuse, type Result, WORKFORCE_TYPES } from '@muster/domain';
import { type QuestionContext } from '../questions/question-context';
import { type ProgressionRefusal } from './progression.errors';

/** The ladder of the force for a workforce type. Refused when there is no such type, and when the force has no ladder for
 *  it, because then no rank is above another. */
export function chooseLadder(
  { ladders }: QuestionContext,
  workforceType: string,
): Result<RankLadder, ProgressionRefusal> {
  if (!WORKFORCE_TYPES.some((type) => type === workforceType)) {
    return refuse(
      'unknown-workforce-type',
      `there is no such workforce type; known are ${WORKFORCE_TYPES.join(', ')}.`,
    );
  }
  const ladder = ladders.find((each) => each.workforceType === workforceType);
  return ladder
    ? ok(ladder)
    : refuse('no-rank-ladder', 'the force has no rank ladder for this workforce type; define one first.');
}
