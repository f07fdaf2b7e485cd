import { type Grouping } from '@muster/domain';
import { type CodeFilter } from '@muster/ledger';
import { type PublishedSnapshot } from '../ledger/held-ledger';

/** A question whose every word is known to the force and its definitions. */
export interface QuestionPlan {
  readonly snapshot: PublishedSnapshot;
  readonly by: readonly string[];
  /** The dimension whose shares are measured; the others of `by` divide the workforce into parts. */
  readonly measured: string;
  readonly direction: 'within-part' | 'within-group';
  readonly grouping: Grouping | null;
  readonly filters: readonly CodeFilter[];
  /** Filters in words: `Rank or grade: Sergeant`. */
  readonly filterWords: readonly string[];
  /** Dimensions of the question that the snapshot does not hold: then nothing is counted. */
  readonly notHeld: readonly string[];
  readonly notes: readonly string[];
}
