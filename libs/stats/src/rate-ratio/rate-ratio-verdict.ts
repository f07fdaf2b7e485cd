/** `clear` = a material difference; `likely` = a difference, perhaps not material; `none` = no material difference;
 *  `cant-tell` = the data do not say, which does not mean there is no disparity. */
export type RateRatioVerdict = 'clear' | 'likely' | 'none' | 'cant-tell';

/** Verdict on a ratio of rates from its 95 % interval, first match wins: wholly outside 0.8-1.25 = `clear`; wholly inside
 *  (ends included) = `none`; excludes 1 = `likely`; else `cant-tell`. `upper: null` = no upper bound. The same whichever
 *  side is divided by which. Source: docs/methods/verdict-on-a-ratio.md. */
export function rateRatioVerdict(interval: {
  readonly lower: number;
  readonly upper: number | null;
}): RateRatioVerdict {
  const { lower } = interval;
  const upper = interval.upper ?? Infinity;
  if (lower > 1.25 || upper < 0.8) return 'clear';
  if (lower >= 0.8 && upper <= 1.25) return 'none';
  if (lower > 1 || upper < 1) return 'likely';
  return 'cant-tell';
}
