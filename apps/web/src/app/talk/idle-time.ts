const END_S = 15 * 60;
const WARNING_S = 2 * 60;

/** Seconds that are left before a page that nobody uses is wiped, once the warning is due; null before. Zero or less: now.
 *  Both times in milliseconds of the clock on the wall, so that a device that slept counts as unused. */
export function idleTime(lastUsed: number, now: number): number | null {
  const left = END_S - Math.floor((now - lastUsed) / 1000);
  return left > WARNING_S ? null : Math.max(0, left);
}
