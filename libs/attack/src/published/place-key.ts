import { type Place } from './population';

/** The same text for the same set of people by definition, whatever its categories are called. */
export function placeKey(place: Place): string {
  return [...place].map(([id, leaves]) => `${id}=${leaves.join('+')}`).join('&');
}
