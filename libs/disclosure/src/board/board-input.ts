import { type BoardChange, type BoardFact } from '@muster/contracts';
import { type Reading } from '../answers/reading';
import { type BoardRules } from './board-rules';

type CommitmentsFact = Extract<BoardFact, { readonly fact: 'commitments' }>;

/** What a board position is made of: released figures of one role, public populations, counts of a register, rules. There is
 *  no place in it for a true count. */
export interface BoardInput {
  /** Characteristic (`ethnicity`, `sex`) -> the same releases beside the population of that characteristic. */
  readonly readings: ReadonlyMap<string, Reading>;
  readonly rules: BoardRules;
  /** `YYYY-MM-DD` on which it is read. */
  readonly today: string;
  /** Null while no commitment is held. */
  readonly commitments: {
    readonly fact: CommitmentsFact;
    readonly changed: readonly Extract<BoardChange, { readonly kind: 'rating' }>[];
  } | null;
}
