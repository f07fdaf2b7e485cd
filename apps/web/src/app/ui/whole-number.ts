const format = new Intl.NumberFormat('en-GB');

/** A count with thousands separators: 34,437. */
export function wholeNumber(count: number): string {
  return format.format(count);
}
