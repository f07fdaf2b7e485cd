import { type BaselinePath, type ProjectionRates, type ProjectionStock } from '@muster/stats';

/** Ranks that are followed together: one of a ladder, or several that are too small on their own. */
export interface RankStratum {
  /** Of several ranks the code has the lowest and the highest (`constable-sergeant`), the name "and above" or "to". */
  readonly code: string;
  readonly label: string;
  /** Codes of the ranks in it. */
  readonly ranks: readonly string[];
}

/** A band of service, in whole years. */
export interface BandStratum {
  /** `2-5`, `25+`. */
  readonly code: string;
  readonly label: string;
  readonly from: number;
  /** Null: no upper end. */
  readonly to: number | null;
}

/** What a projection starts from, however it was counted: people, rates, and what they are divided by. */
export interface ProjectionGround {
  readonly stock: ProjectionStock;
  readonly rates: ProjectionRates;
  /** Low to high; one where people are not divided by rank. */
  readonly ranks: readonly RankStratum[];
  /** Short to long; one where they are not divided by service. */
  readonly bands: readonly BandStratum[];
  readonly baseline: BaselinePath | null;
  /** Day of year 0, `YYYY-MM-DD`. */
  readonly asAt: string;
}
