import { type RankFlowsAnswer } from '@muster/contracts';

/** An answer about people of a sensitive characteristic. Moves add up to the places on both sides, so one that counts
 *  fewer people than the threshold closes the whole table. */
export function withholdRankFlows(answer: RankFlowsAnswer, threshold: number): RankFlowsAnswer {
  const few = (people: number) => people !== 0 && people < threshold;
  const small =
    answer.moves.some(({ people }) => few(people)) ||
    answer.places.some(({ atStart, atEnd }) => few(atStart) || few(atEnd));
  return small ? { ...answer, status: 'withheld', reason: 'withheld', places: [], moves: [] } : answer;
}
