import { type AnswerChange } from '@muster/contracts';
import { type CodeTranslation } from '@muster/domain';

/** People whose code of one characteristic is another than in the snapshot before; codes as ids of the vocabulary. */
export interface AnswerMove {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/** What is needed to read the moves of one characteristic. */
export interface AnswerReading {
  /** Codes by id - 1. */
  readonly codes: readonly string[];
  /** Ids that stand for no answer, in the snapshot before and in this one. */
  readonly undeclaredBefore: readonly number[];
  readonly undeclaredNow: readonly number[];
  /** Ids of people who gave notice: a change from or to one of them is left out. */
  readonly withheld: readonly number[];
  /** How answers are read in the classification of this snapshot; null when it is that of the snapshot before, or when
   *  nobody has said how they translate. */
  readonly translation: CodeTranslation | null;
}

/** Sorts the moves of one characteristic: a first answer, an answer withdrawn, another answer, or the same answer in
 *  another classification. A counterpart in the crosswalk is the same answer; so is a move between a category that lost
 *  people to a new one and a category that is not carried over, because the two cannot be told apart. Population: people
 *  in post in both snapshots. Source: docs/methods/change-of-answers.md. */
export function classifyAnswers(
  moves: readonly AnswerMove[],
  reading: AnswerReading,
): Omit<AnswerChange, 'dimension'> {
  const change = { newlyDeclared: 0, withdrawn: 0, changedAnswer: 0, recoded: 0 };
  for (const { from, to, people } of moves) {
    if (reading.withheld.includes(from) || reading.withheld.includes(to)) continue;
    const before = !reading.undeclaredBefore.includes(from);
    const now = !reading.undeclaredNow.includes(to);
    if (!before && now) change.newlyDeclared += people;
    else if (before && !now) change.withdrawn += people;
    else if (before && now) change[isSame(from, to, reading) ? 'recoded' : 'changedAnswer'] += people;
  }
  return change;
}

function isSame(from: number, to: number, { codes, translation }: AnswerReading): boolean {
  if (translation === null) return false;
  const [before, now] = [codes[from - 1], codes[to - 1]];
  if (before === undefined || now === undefined) return false;
  const { pairs, exact } = translation;
  if (pairs.some((pair) => pair.from === before && pair.to === now)) return true;
  return !exact.has(before) && ![...exact.values()].includes(now);
}
