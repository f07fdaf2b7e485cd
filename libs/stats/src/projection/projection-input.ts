/** Whole people today who gave an answer, by rank and band of service: the group asked about, and all others. */
export interface ProjectionStock {
  /** Names from low to high; 1 to 10. */
  readonly ranks: readonly string[];
  /** Width of each band of service in years, at least 1 each; null for the last, which is open. 1 to 12 bands. */
  readonly bandYears: readonly (number | null)[];
  /** Cell `rank * bands + band`. */
  readonly group: Float64Array;
  readonly others: Float64Array;
}

/** Events among people who could have had one, over the years that rates are taken from. */
export interface Exposed {
  readonly events: number;
  readonly personYears: number;
}

export type Side = 'group' | 'others';

/** What rates are drawn from: usually the last three years. */
export interface ProjectionRates {
  /** By band of service, whatever the rank. */
  readonly leaving: Readonly<Record<Side, readonly Exposed[]>>;
  /** By rank below the highest, whatever the service. */
  readonly promotion: Readonly<Record<Side, readonly Exposed[]>>;
  /** Joiners who gave an answer. */
  readonly intake: Readonly<Record<Side, number>>;
  /** Joiners by the cell `rank * bands + band` in which they began. */
  readonly entry: Readonly<Record<Side, Float64Array>>;
}

/** What a scenario sets; what it leaves out stays as it is today. A rate that is set is not drawn. */
export interface ScenarioLevers {
  /** Posts more (or fewer) each year; joiners fill the places of leavers and these. Nobody is dismissed for a cut. */
  readonly establishmentChangePerYear?: number;
  /** So many people join each year, however many leave; not together with a change of the establishment. */
  readonly intakePerYear?: number;
  readonly intakeShare?: number;
  /** Part that leaves within a year; `band` null: in every band that has no rate of its own. */
  readonly leaving?: readonly { readonly of: Side; readonly band: number | null; readonly rate: number }[];
  readonly promotion?: readonly { readonly of: Side; readonly rank: number; readonly rate: number }[];
  /** People from other forces each year. They take places of joiners, unless the intake is fixed. */
  readonly transfersInPerYear?: number;
  /** Share of the group among them; the intake share unless told. */
  readonly transferShare?: number;
  /** Rank at which they begin, in the lowest band of service; the lowest unless told. */
  readonly transferRank?: number;
}

/** A census baseline that moves: its share in a calendar year, and how much it changes in each year after that. */
export interface BaselinePath {
  readonly share: number;
  readonly year: number;
  readonly changePerYear: number;
}

export interface ProjectionInput {
  readonly stock: ProjectionStock;
  readonly rates: ProjectionRates;
  readonly levers: ScenarioLevers;
  readonly baseline: BaselinePath | null;
  /** Calendar year of the stock. */
  readonly startYear: number;
  /** 1 to 40. */
  readonly years: number;
  /** 100 to 20,000. */
  readonly runs: number;
  /** Whole number from 0 to 4,294,967,295. */
  readonly seed: number;
}
