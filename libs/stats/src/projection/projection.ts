/** What the runs say about one year; shares from 0 to 1. The bands hold 80% and 95% of the runs. */
export interface ProjectedYear {
  /** Calendar year; the first is the year of the stock. */
  readonly year: number;
  readonly median: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
  /** Median people of the group, not rounded. */
  readonly headcountOfGroup: number;
  /** Part of the runs whose share reaches the baseline of the year; null where there is no baseline yet. */
  readonly chanceOfParity: number | null;
  readonly baseline: number | null;
}

/** One path at fixed rates. Element 0 is today, when nobody has left or joined yet. */
export interface ProjectedPath {
  readonly share: Float64Array;
  readonly group: Float64Array;
  readonly others: Float64Array;
  readonly leaversOfGroup: Float64Array;
  readonly leaversOfOthers: Float64Array;
  /** Everybody who joined, transfers in among them. */
  readonly joiners: Float64Array;
}

/** People of the group a year. */
export interface ProjectionSensitivity {
  /** More people of the group among a year's joiners when the intake share is one percentage point higher. */
  readonly peoplePerPointOfIntake: number;
  /** More people of the group who stay when one of a hundred fewer leave. */
  readonly peoplePerPointOfLeaving: number;
  /** The same, less the places that then need no joiner of the group: what the group really gains. */
  readonly gainPerPointOfLeaving: number;
}

/** Where a rank that has people today has nobody left on the central path: fewer than half a person. */
export interface EmptiedRank {
  readonly rank: string;
  readonly year: number;
}

export interface Projection {
  /** One more than the years asked for. */
  readonly years: readonly ProjectedYear[];
  /** At today's rates, events by exposure, as changed by the levers. */
  readonly central: ProjectedPath;
  /** What the share of the central path comes ever closer to; null when it depends on today's share, or nobody joins. */
  readonly level: number | null;
  /** 80% of the runs; null when a run has no level. */
  readonly levelRange80: { readonly low: number; readonly high: number } | null;
  readonly sensitivity: ProjectionSensitivity;
  /** Ranks that today's rates empty within the horizon, with levers or without. */
  readonly emptiedRanks: readonly EmptiedRank[];
}
