/** Dimensions whose values may stand in an address. It is a list of what is allowed, not of what is not: a new or extra
 *  dimension, whose nature nobody has judged, stays out. Values of all others live in memory only. */
const ALLOWED: ReadonlySet<string> = new Set([
  'workforce-type',
  'rank',
  'rank-at-or-above',
  'unit',
  'contract',
  'rank-basis',
  'assignment-status',
]);

/** Whether the value of a filter on `dimension` may stand in the address, where browsers, proxies and colleagues keep
 *  it. */
export function mayStandInAddress(dimension: string): boolean {
  return ALLOWED.has(dimension);
}
