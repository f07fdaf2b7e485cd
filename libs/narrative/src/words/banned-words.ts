/** Words that no screen, sentence, message or definition uses, with what to say instead. Source: Race Disparity Unit
 *  style guide and the glossary. `pattern` is matched without regard to case. */
export const BANNED_WORDS: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  { pattern: /\bBAME\b/i, instead: 'ethnic minorities, with the definition' },
  { pattern: /\bBME\b/i, instead: 'ethnic minorities, with the definition' },
  { pattern: /\bpeople of colou?r\b/i, instead: 'ethnic minorities, with the definition' },
  { pattern: /\bnon-?\s?white\b/i, instead: 'ethnic minorities (excluding White minorities)' },
  { pattern: /\bmixed[ -]race\b/i, instead: 'Mixed' },
  { pattern: /\b(broad|specific) (ethnic )?groups?\b/i, instead: 'name the groups' },
  { pattern: /\brac(e|es|ial|ially)\b/i, instead: 'ethnicity, ethnic' },
  { pattern: /\bcaucasian\b/i, instead: 'White' },
  { pattern: /\bdiscriminat(e|es|ed|ion|ory)\b/i, instead: 'disparity' },
  { pattern: /\bsignificant(ly)?\b/i, instead: 'say what the interval supports' },
  { pattern: /\bdisclosure rate\b/i, instead: 'declaration rate' },
  { pattern: /\b(under|over)-?represented\b/i, instead: 'below the population, above the population' },
  { pattern: /\bworst\b/i, instead: 'a neutral comparison' },
];
