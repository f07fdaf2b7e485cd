import { type EventRateRow } from '@muster/contracts';
import { notHeldNames } from '../questions/not-held-names';
import { NOT_COMPARED } from '../questions/compare-groups';

/** The single row of an answer that counts nobody: what it asks is not held, or is recorded in two classifications. No
 *  number, never a zero. `notHeld`: dimensions that lack. */
export function uncountedRateRow(by: readonly string[], notHeld: readonly string[]): EventRateRow {
  return {
    ...NOT_COMPARED,
    ...notHeldNames(by, notHeld),
    status: notHeld.length > 0 ? 'not-held' : 'not-available',
    ...{ events: null, atRisk: null, rate: null, lower: null, upper: null, share: null },
    reason: notHeld.length > 0 ? 'not-held' : 'other-classification',
    ...{ isComparator: false, undeclared: false, smallNumber: false },
  };
}
