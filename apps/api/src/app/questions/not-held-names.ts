/** The names of the one row of an answer that has no groups, because `notHeld` of the question is not held: those
 *  dimensions are called so, and the others of `by` everybody. */
export function notHeldNames(
  by: readonly string[],
  notHeld = by,
): {
  group: Record<string, string>;
  labels: Record<string, string>;
} {
  const entries = (missing: string, rest: string) =>
    Object.fromEntries(by.map((dimension) => [dimension, notHeld.includes(dimension) ? missing : rest]));
  return { group: entries('not-held', 'all'), labels: entries('Not held', 'All') };
}
