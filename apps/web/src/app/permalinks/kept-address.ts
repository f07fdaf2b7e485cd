import { type PermalinkRequest } from '@muster/contracts';

/** What a short address keeps, from one value a name; an empty value is no part of it. */
export function keptAddress(values: Readonly<Record<string, string>>): PermalinkRequest['address'] {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === '' ? [] : [[name, [value]]])),
  );
}
