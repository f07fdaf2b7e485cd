import { type AnnotationMark } from '@muster/contracts';
import { type ReleasedFigures } from '../release/released-figures';

/** What an answer is made of: released figures, public facts, and words. There is no place in it for a true count. */
export interface Reading {
  /** The release that is asked about. */
  readonly figures: ReleasedFigures;
  /** Every published release of the force up to that one as the same role reads it, oldest first, itself last. */
  readonly published: readonly ReleasedFigures[];
  readonly words: ReadingWords;
  /** Least declaration rate, 0-1, from which on shares and verdicts by a characteristic are said. */
  readonly gate: number;
  /** Population that shares of the measured characteristic are compared with. */
  readonly baseline: PublishedBaseline | null;
}

export interface ReadingWords {
  readonly forceName: string;
  readonly synthetic: boolean;
  readonly codeVersion: string;
  /** What happened on a day that readers must know; none when it is left out. */
  readonly annotations?: readonly AnnotationMark[];
  /** Workforce type -> plural noun of a sentence: `officers`. */
  readonly people: Readonly<Record<string, string>>;
}

/** A public population, brought to the codes of the lattice. Shares 0-1; a code that it does not have is not compared. */
export interface PublishedBaseline {
  readonly id: string;
  readonly label: string;
  readonly dimension: string;
  readonly shares: ReadonlyMap<string, number>;
}
