import { type Interval, wilsonInterval } from '../intervals/wilson-interval';
import { representationVerdict, type Verdict } from './representation-verdict';

/** A share 0-1 with its interval, and its verdict against a population. */
export interface SupposedShare extends Interval {
  readonly share: number;
  readonly verdict: Verdict;
}

export interface VerdictUnderNonDeclaration {
  /** Among those who declared: the verdict that is said. */
  readonly declared: SupposedShare;
  /** Among everybody, if nobody who has not declared belonged to the group. */
  readonly none: SupposedShare;
  /** Among everybody, if all of them did. */
  readonly all: SupposedShare;
  /** Whether all three verdicts are the same. */
  readonly survives: boolean;
}

/** Whether a verdict on representation would survive if none of those who have not declared belonged to the group, or all
 *  of them: the verdict on `count` of `declared`, on `count` of `total` and on `count` with the undeclared of `total`, each
 *  with its Wilson interval. Population: one group in one part of the workforce; `baselineShare` 0-1. Null where nobody
 *  declared, because there is no verdict that could survive. Source: docs/methods/non-declaration-bounds.md. */
export function verdictUnderNonDeclaration(
  count: number,
  declared: number,
  total: number,
  baselineShare: number,
): VerdictUnderNonDeclaration | null {
  const suppose = (people: number, of: number): SupposedShare | null => {
    const interval = wilsonInterval(people, of);
    return (
      interval && {
        share: people / of,
        lower: interval.lower,
        upper: interval.upper,
        verdict: representationVerdict(interval, baselineShare),
      }
    );
  };
  const now = suppose(count, declared);
  const none = suppose(count, total);
  const all = suppose(count + total - declared, total);
  if (!now || !none || !all) return null;
  const survives = none.verdict === now.verdict && all.verdict === now.verdict;
  return { declared: now, none, all, survives };
}
