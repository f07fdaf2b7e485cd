/** The 95 % interval in words: `range 0.77 to 3.83`. One bound that does not exist is left out; without both, null. */
export function rangeWords(
  lower: number | null,
  upper: number | null,
  format: (bound: number) => string,
): string | null {
  if (lower !== null && upper !== null) return `range ${format(lower)} to ${format(upper)}`;
  if (lower !== null) return `range from ${format(lower)}`;
  return upper === null ? null : `range up to ${format(upper)}`;
}
