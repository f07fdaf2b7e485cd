import { ok, type RankLadder, refuse, type Result } from '@muster/domain';
import { type QuestionContext } from '../questions/question-context';
import { type ProgressionRefusal } from './progression.errors';

/** A rank with the ladder that orders it. */
export interface ChosenRank {
  readonly ladder: RankLadder;
  readonly rank: RankLadder['ranks'][number];
  /** Whether nothing stands above it, so that nobody can be promoted from it. */
  readonly highest: boolean;
}

/** The rank with a code, of the first ladder of the force that has it. Refused when none has: without a ladder there is
 *  no promotion. The refusal does not repeat the code. */
export function chooseRank(
  { ladders }: QuestionContext,
  code: string,
): Result<ChosenRank, ProgressionRefusal> {
  for (const ladder of ladders) {
    const rank = ladder.ranks.find((each) => each.code === code);
    if (!rank) continue;
    return ok({ ladder, rank, highest: ladder.ranks.every(({ order }) => order <= rank.order) });
  }
  return refuse('unknown-rank', 'no rank ladder of the force has a rank with this code.');
}
