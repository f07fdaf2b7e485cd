import { type RatingTotals, type ToldRating } from '@muster/contracts';
import { COMMITMENT_KINDS, type CommitmentKind } from '@muster/domain';
import { ratingTotalsSentences } from './rating-totals-sentences';

/** What of a line of the register its totals need; `rating`: the one that stands, null without one. */
export interface RatedLine {
  readonly kind: CommitmentKind;
  readonly rating: Pick<ToldRating, 'rating' | 'period'> | null;
}

/** How many lines of each kind are rated how, with the sentences that say so. A kind without lines has no totals. */
export function ratingTotals(lines: readonly RatedLine[]): RatingTotals[] {
  return COMMITMENT_KINDS.flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    const rated = (word: string) => own.filter(({ rating }) => rating?.rating === word).length;
    const periods = own.flatMap(({ rating }) => (rating?.period ? [rating.period] : []));
    const totals = {
      ...{ kind, all: own.length, green: rated('green'), amber: rated('amber'), red: rated('red') },
      ...{ notRated: own.filter(({ rating }) => rating === null).length, periods: newestFirst(periods) },
    };
    return own.length === 0 ? [] : [{ ...totals, sentences: [...ratingTotalsSentences(totals)] }];
  });
}

function newestFirst(periods: RatingTotals['periods']): RatingTotals['periods'] {
  const once = new Map(periods.map((period) => [period.label, period]));
  return [...once.values()].toSorted((one, other) => other.to.localeCompare(one.to));
}
