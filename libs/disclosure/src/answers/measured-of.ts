import { isCharacteristic } from '@muster/domain';

/** The dimension whose groups are compared: the first characteristic among those that divide the people, else the first of
 *  them. */
export function measuredOf(by: readonly string[]): string {
  return by.find(isCharacteristic) ?? by[0] ?? '';
}
