/** `[0, 12]`, or `[3, ...]` where nothing bounds it. */
export function intervalText({ low, high }: { readonly low: number; readonly high: number }): string {
  return `[${low}, ${high === Infinity ? '...' : high}]`;
}
