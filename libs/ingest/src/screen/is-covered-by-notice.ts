import { DIMENSIONS } from '@muster/domain';

/** Whether a notice under paragraph 8(5) withholds this dimension: every characteristic, and every extra dimension,
 *  because nobody but the force knows what it says about a person. */
export function isCoveredByNotice(dimension: string): boolean {
  if (dimension.startsWith('extra:')) return true;
  return Object.entries(DIMENSIONS).some(([id, { characteristic }]) => id === dimension && characteristic);
}
