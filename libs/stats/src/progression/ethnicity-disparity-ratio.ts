import { SMALL_NUMBER } from '@muster/domain';
import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';

/** People of one group in three bands of ranks at one date. */
export interface RankProfile {
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
}

/** 1 = parity; above 1 = the group thins out faster than its comparator. */
export interface DisparityRatio {
  readonly ratio: number;
  /** One of the four counts is below 10: one person moves the ratio visibly. */
  readonly smallNumber: boolean;
}

/** Why there is no ratio: a side has nobody in the band below, or the group has nobody in the band above. */
export type NoDisparityRatio = 'nobody-below' | 'nobody-above';

export interface EthnicityDisparityRatio {
  readonly lowerToMiddle: Figure<DisparityRatio, NoDisparityRatio>;
  readonly middleToUpper: Figure<DisparityRatio, NoDisparityRatio>;
  readonly lowerToUpper: Figure<DisparityRatio, NoDisparityRatio>;
}

/** Ethnicity disparity ratio between bands of ranks: people above per person below in the comparator, over the same in the
 *  group. Above 1 = the group thins out faster. A measure of stocks: a large intake at the bottom raises it although nobody
 *  was passed over, so it never stands alone. Throws a RangeError for counts that are none. Source:
 *  docs/methods/ethnicity-disparity-ratio.md. */
export function ethnicityDisparityRatio(
  group: RankProfile,
  comparator: RankProfile,
): EthnicityDisparityRatio {
  const counts = [group, comparator].flatMap(({ lower, middle, upper }) => [lower, middle, upper]);
  if (counts.some((count) => !Number.isInteger(count) || count < 0)) {
    throw new RangeError('a rank profile holds whole numbers');
  }
  const between = (below: keyof RankProfile, above: keyof RankProfile) =>
    ratioOf(group[below], group[above], comparator[below], comparator[above]);
  return {
    lowerToMiddle: between('lower', 'middle'),
    middleToUpper: between('middle', 'upper'),
    lowerToUpper: between('lower', 'upper'),
  };
}

function ratioOf(
  groupBelow: number,
  groupAbove: number,
  comparatorBelow: number,
  comparatorAbove: number,
): Figure<DisparityRatio, NoDisparityRatio> {
  if (groupBelow === 0 || comparatorBelow === 0) return notAvailable('nobody-below');
  if (groupAbove === 0) return notAvailable('nobody-above');
  return shown({
    ratio: (comparatorAbove * groupBelow) / (comparatorBelow * groupAbove),
    smallNumber: Math.min(groupBelow, groupAbove, comparatorBelow, comparatorAbove) < SMALL_NUMBER,
  });
}
