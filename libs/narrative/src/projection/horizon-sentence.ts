import { type ProjectionAnswer, type ProjectionScenario } from '@muster/contracts';
import { formatDate } from '../format/format-date';
import { rangeWords } from '../words/range-words';
import { projectedShare } from './projected-share';
import { projectionOpening } from './projection-opening';

/** The share in the last year that is looked at, with its 95 % range; null without a year. */
export function horizonSentence(
  { name, rows }: Pick<ProjectionScenario, 'name' | 'rows'>,
  answer: Pick<ProjectionAnswer, 'source'>,
): string | null {
  const last = rows.at(-1);
  if (!last) return null;
  const share = (value: number) => projectedShare(value, answer);
  const range = rangeWords(last.low95, last.high95, share) ?? '';
  return `${projectionOpening(name)}, the share would be about ${share(last.median)} on ${formatDate(last.day)} (${range}).`;
}
