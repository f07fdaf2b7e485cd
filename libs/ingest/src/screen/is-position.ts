/** Whether a mapping names a column by its position, as in `#3`. */
export function isPosition(reference: string): boolean {
  return /^#\d+$/.test(reference);
}
