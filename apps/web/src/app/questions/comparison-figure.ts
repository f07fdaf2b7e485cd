import { type RateChart } from '@muster/narrative';

/** The relative likelihoods of a figure of rates, to stand below it: its own headline, and nothing said twice. Null where
 *  nothing is compared. */
export function comparisonFigure({ ratios }: RateChart): RateChart['ratios'] {
  return ratios && { ...ratios, title: 'How groups compare', notes: [] };
}
