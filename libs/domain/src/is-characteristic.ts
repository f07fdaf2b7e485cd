import { DIMENSIONS } from './dimension';

/** Whether the dimension is a personal characteristic: one that people declare, whose shares are measured against a
 *  population and wait behind the gate of declaration. False for ranks and units, for extra dimensions (`extra:...`), of which
 *  nobody says what they are, and for words that name no dimension. */
export function isCharacteristic(id: string): boolean {
  return Object.entries(DIMENSIONS).some(
    ([standard, { characteristic }]) => standard === id && characteristic,
  );
}
