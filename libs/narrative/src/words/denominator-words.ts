import { isCharacteristic } from '@muster/domain';

/** Whom a share is a share of: `declared officers` when a characteristic is measured, else `officers`. */
export function denominatorWords(measured: string, people: string): string {
  return isCharacteristic(measured) ? `declared ${people}` : people;
}
