import { type Classification, type Crosswalk, type RankLadder } from '@muster/domain';

/** What the definitions say about the codes of a force: which rank is above which, which values are declared. */
export interface ForceMeaning {
  readonly ladders: readonly RankLadder[];
  /** By dimension. */
  readonly classifications: ReadonlyMap<string, Classification>;
  /** Every crosswalk there is. */
  readonly crosswalks: readonly Crosswalk[];
}
