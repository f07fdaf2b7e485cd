import { readRating, readRatingPeriod } from '@muster/domain';
import { type CommitmentCells } from './commitment-cells';
import { type RatingOfFile } from './commitment-line';
import { checkRatingInTheFuture } from './checks/check-rating-in-the-future';
import { checkRatingPeriodNotOver } from './checks/check-rating-period-not-over';
import { checkRatingWithoutPeriod } from './checks/check-rating-without-period';
import { checkUnknownRating } from './checks/check-unknown-rating';
import { checkUnknownRatingPeriod } from './checks/check-unknown-rating-period';

/** The rating of a row; null when the cell is empty: not rated. A period that has not begun by `today` is refused, one that
 *  still runs or is missing is kept and pointed at. */
export function readFileRating(cells: CommitmentCells, today: string): RatingOfFile | null {
  const [word, label] = [cells.word('rating'), cells.word('rating_period')];
  const rating = word === '' ? null : (readRating(word) ?? cells.note(checkUnknownRating));
  const period = label === '' ? null : (readRatingPeriod(label) ?? cells.note(checkUnknownRatingPeriod));
  if (period && period.from > today) return cells.note(checkRatingInTheFuture);
  if (rating === null) return null;
  if (period && period.to > today) cells.note(checkRatingPeriodNotOver);
  if (label === '') cells.note(checkRatingWithoutPeriod);
  return { rating, period };
}
