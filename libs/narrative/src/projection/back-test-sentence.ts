import { type ProjectionAnswer } from '@muster/contracts';
import { formatDate } from '../format/format-date';
import { formatPoints } from '../format/format-points';
import { wholePoints } from '../published/whole-points';
import { yearsWords } from '../words/years-words';
import { shareDecimals } from './share-decimals';

/** How far the same method was off when it knew nothing after an earlier day: the last year that can be compared. Without
 *  one, the reason. Printed alike is within the last digit that is printed, and not exactly right. It tells what happened, so
 *  it opens without a condition. */
export function backTestSentence(answer: Pick<ProjectionAnswer, 'backTest' | 'source'>): string {
  const { status, problem, trainedTo, rows } = answer.backTest;
  const last = rows.at(-1);
  if (status !== 'shown' || trainedTo === null || !last) {
    return problem?.message ?? 'The method could not be tried on earlier years.';
  }
  const isWhole = shareDecimals(answer) === 0;
  const trained = `Trained to ${formatDate(trainedTo)}, the same method was`;
  const after = `after ${yearsWords(last.year)}`;
  if (last.errorPoints === 0) return `${trained} within ${isWhole ? '1 point' : '0.1 points'} ${after}.`;
  const off = isWhole ? wholePoints(last.errorPoints) : formatPoints(last.errorPoints);
  return `${trained} ${off} too ${last.errorPoints > 0 ? 'high' : 'low'} ${after}.`;
}
