import { WORKFORCE_TYPE_WORDS } from '../questions/workforce-type-words';

/** Workforce type -> plural noun of a sentence. */
export function workforceNouns(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(WORKFORCE_TYPE_WORDS).map(([type, { noun }]) => [type, noun]));
}
