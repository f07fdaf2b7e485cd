/** How much a stratum must hold before its rate is relied on. */
export interface StratumRules {
  /** Person-years below which a side of a stratum is thin: its rate is not carried over to other people. */
  readonly thinBelow: number;
  /** Share of a side's person-years that may lie in thin strata (0-1). */
  readonly mostThin: number;
  /** Share of the weights that strata with enough people must hold (0-1). */
  readonly leastCovered: number;
}

/** Events below which no directly standardised rate and no split is shown. Source: Public Health England, Technical Guide:
 *  Confidence Intervals. */
export const LEAST_EVENTS = 10;

/** Our own judgement: five person-years, a fifth of the time at risk, 95 % of the weights. Source:
 *  docs/methods/standardisation.md. */
export const STRATUM_RULES: StratumRules = { thinBelow: 5, mostThin: 0.2, leastCovered: 0.95 };
