/** How many entries a case has: `1 entry`, `12 entries`. */
export function entriesWords(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
