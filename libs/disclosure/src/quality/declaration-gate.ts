import { isCharacteristic, type WorkforceType } from '@muster/domain';
import { type ReleasedFigures } from '../release/released-figures';
import { declaredCounts } from './declared-counts';
import { declarationShare } from './declaration-share';
import { mostDeclared } from './most-declared';

/** Whether so many have declared a characteristic that shares and verdicts by it may be said. `closed`: fewer than the gate.
 *  `not-known`: the release withholds what the rate is made of. */
export type DeclarationGate = 'open' | 'closed' | 'not-known';

/** The gate of one dimension of a workforce type in a release, from released counts alone. `least`: share 0-1, compared with
 *  the rate in whole percents, as it is printed. A characteristic of which a release tells nobody
 *  without an answer (sex) has no rate and is open; so are ranks and units, and what the release does not have. Source: docs/methods/declaration-rate.md. */
export function declarationGate(
  figures: ReleasedFigures,
  workforceType: WorkforceType,
  dimension: string,
  least: number,
): DeclarationGate {
  if (!isCharacteristic(dimension)) return 'open';
  const counts = declaredCounts(figures, workforceType, dimension, {}, NOTHING_REFUSED);
  if (!counts || counts.declared.status === 'absent') return 'open';
  const rate = declarationShare(counts, figures.rules);
  if (rate.status === 'shown') return rate.value < least ? 'closed' : 'open';
  // Of a rate that is withheld it can be known that it is too low, never that it is enough.
  const most = mostDeclared(counts, figures.rules);
  return most.status === 'shown' && most.value < least ? 'closed' : 'not-known';
}

/** Why somebody has not declared makes no difference to the rate. */
const NOTHING_REFUSED = { refusals: {} };
