import { type ReleasedFigures } from '../release/released-figures';
import { type Reading } from './reading';
import { yearEarlier } from './year-earlier';

/** The release that the asked one is compared with: the published one of the quarter `versus`, or of the same time last year
 *  when none is named. Undefined where there is none, and for a quarter that is not before the asked one. */
export function comparedRelease(reading: Reading, versus: string | undefined): ReleasedFigures | undefined {
  if (versus === undefined) return yearEarlier(reading);
  const { lastDay } = reading.figures.meta.quarter;
  return reading.published.find(
    ({ meta: { quarter } }) => quarter.id === versus && quarter.lastDay < lastDay,
  );
}
