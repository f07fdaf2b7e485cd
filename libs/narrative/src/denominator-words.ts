import { DIMENSIONS } from '@muster/domain';

/** Whom a share is a share of: `declared officers` when a characteristic is measured, else `officers`. */
export function denominatorWords(measured: string, people: string): string {
  const characteristic = Object.entries(DIMENSIONS).some(
    ([id, entry]) => id === measured && entry.characteristic,
  );
  return characteristic ? `declared ${people}` : people;
}
