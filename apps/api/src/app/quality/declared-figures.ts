import { declarationRate } from '@muster/stats';
import { type DeclaredFigures, type DeclaredPart, uncounted } from './declared-part';

/** Limits of what is said of a part: no rate for fewer people than `leastPeople`; `threshold` is set for a characteristic
 *  that needs a grant, of which no count below it is shown, nor what it follows from. */
export interface DeclaredLimits {
  readonly leastPeople: number;
  readonly threshold: number | null;
}

/** The counts of a part as figures of an answer. */
export function declaredFigures(
  { total, declared, preferNotToSay, refusalHeld }: DeclaredPart,
  { leastPeople, threshold }: DeclaredLimits,
): DeclaredFigures {
  const missing = total - declared;
  const notRecorded = missing - preferNotToSay;
  const isSmall = (count: number) => threshold !== null && count < threshold;
  if (isSmall(declared) || (missing > 0 && isSmall(missing))) return uncounted('withheld');
  const kinds = [preferNotToSay, notRecorded].filter((count) => count > 0);
  const apart = !kinds.some(isSmall);
  return {
    status: total < leastPeople ? 'too-few' : 'shown',
    total,
    declared,
    preferNotToSay: refusalHeld && apart ? preferNotToSay : null,
    notRecorded: refusalHeld && !apart ? null : notRecorded,
    rate: total < leastPeople ? null : declarationRate(declared, total),
  };
}
