import { type ProjectionAnswer } from '@muster/contracts';
import { formatPercent } from '../format/format-percent';
import { wholePercent } from '../published/whole-percent';
import { shareDecimals } from './share-decimals';

/** A share (0-1) of a projection as a percentage, as its table prints it. */
export function projectedShare(share: number, answer: Pick<ProjectionAnswer, 'source'>): string {
  return shareDecimals(answer) === 0 ? wholePercent(share) : formatPercent(share);
}
