import { type ReleasedValue } from '@muster/disclosure';

/** A stored value as the gate knows it: null is withheld. */
export function releasedValue(value: number | null): ReleasedValue {
  return value === null ? { status: 'c', value } : { status: 'ok', value };
}
