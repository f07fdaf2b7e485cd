import {
  type Classification,
  type Crosswalk,
  type Force,
  type Grouping,
  type RankLadder,
} from '@muster/domain';
import { type Ledger } from '@muster/ledger';

/** Everything that the cells of a release and the people in them are found from. Filled from what a question is answered
 *  with: `force`, `ladders`, `groupings`, `crosswalks` and `classifications` are those of `QuestionContext`, `ledger` and
 *  `vocabulary` those of its `HeldLedger`, and `snapshots` are `held.snapshots`, each with
 *  `readings.get(id)?.classifications ?? {}`. */
export interface ReleaseSource {
  readonly force: Force;
  /** Those of the force. */
  readonly ladders: readonly RankLadder[];
  readonly groupings: readonly Grouping[];
  readonly crosswalks: readonly Crosswalk[];
  /** By id. */
  readonly classifications: ReadonlyMap<string, Classification>;
  readonly ledger: Ledger;
  /** Codes by dimension, and of `leaving-reason`; the id of a code is its position + 1, id 0 is not held. */
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
  /** Published ones, oldest first. */
  readonly snapshots: readonly SourceSnapshot[];
}

export interface SourceSnapshot {
  /** `YYYY-MM-DD`. */
  readonly asAt: string;
  /** Dimension ids and fields (`service-start`) that the file did not hold. */
  readonly notHeld: readonly string[];
  /** Dimension -> id of the classification in which the file has it. */
  readonly classifications: Readonly<Record<string, string>>;
}
