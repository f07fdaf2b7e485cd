/** A published word without what drifts from year to year: case, accents, dots, spaces, brackets. `&` reads as `and`. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z0-9]/g, '');
}
