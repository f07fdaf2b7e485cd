import {
  type DisparityRatioAnswer,
  type EventRatesAnswer,
  type RankProfileAnswer,
  type TimeInRankAnswer,
} from '@muster/contracts';
import { disparityRatioChart, eventRatesChart, rankProfileChart, timeInRankChart } from '@muster/narrative';

/** The answers of the page that have arrived. */
export interface ProgressionAnswersSoFar {
  readonly profile?: RankProfileAnswer | undefined;
  readonly promotions?: EventRatesAnswer | undefined;
  readonly disparity?: DisparityRatioAnswer | undefined;
  readonly waiting?: TimeInRankAnswer | undefined;
}

/** The page in a few sentences, each of them from the figure that it belongs to, so that no two of them can differ. What
 *  has not arrived is left out. */
export function progressionFacts({
  profile,
  promotions,
  disparity,
  waiting,
}: ProgressionAnswersSoFar): readonly string[] {
  return [
    ...(promotions ? eventRatesChart(promotions).rates.sentences : []),
    ...(profile ? rankProfileChart(profile).sentences.slice(0, 1) : []),
    ...(disparity ? disparityRatioChart(disparity).sentences.slice(0, 1) : []),
    ...(waiting ? timeInRankChart(waiting).sentences.slice(0, 1) : []),
  ];
}
