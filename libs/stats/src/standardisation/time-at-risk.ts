/** Events of some people and the years they were at risk, summed: `events` is a whole number >= 0, `personYears` >= 0. */
export interface TimeAtRisk {
  readonly events: number;
  readonly personYears: number;
}
