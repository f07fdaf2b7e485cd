import { type Classification, type RankLadder } from '@muster/domain';

/** What the definitions say about the codes of a force: which rank is above which, which values are declared. */
export interface ForceMeaning {
  readonly ladders: readonly RankLadder[];
  /** By dimension. */
  readonly classifications: ReadonlyMap<string, Classification>;
}
