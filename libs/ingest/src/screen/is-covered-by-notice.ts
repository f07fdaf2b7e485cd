import { isCharacteristic } from '@muster/domain';

/** Whether a notice under paragraph 8(5) withholds this dimension: every characteristic, and every extra dimension,
 *  because nobody but the force knows what it says about a person. */
export function isCoveredByNotice(dimension: string): boolean {
  return dimension.startsWith('extra:') || isCharacteristic(dimension);
}
