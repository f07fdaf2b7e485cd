/** Order of action references: numbers within them as numbers, so that 99 comes before 195 and 4.2 before 4.10. */
export function compareRefs(one: string, other: string): number {
  return ORDER.compare(one, other) || (one < other ? -1 : Number(one > other));
}

const ORDER = new Intl.Collator('en', { numeric: true });
