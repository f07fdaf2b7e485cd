const YEAR_OR_REFERENCE = /(?:\b(?:19|20)\d\d(?:\/\d\d)?\b)|(?:#\d{1,4}\b)/g;

/** The numbers of a text that pass as years (1950, 2025/26) or references (#240), each once: only whoever writes them knows
 *  whether they count people. */
export function yearsOrReferences(text: string): readonly string[] {
  return [...new Set(text.match(YEAR_OR_REFERENCE) ?? [])];
}
