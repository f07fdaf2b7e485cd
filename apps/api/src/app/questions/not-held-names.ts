/** The names of the one row of an answer that has no groups because something of the question is not held. */
export function notHeldNames(by: readonly string[]): {
  group: Record<string, string>;
  labels: Record<string, string>;
} {
  return {
    group: Object.fromEntries(by.map((dimension) => [dimension, 'not-held'])),
    labels: Object.fromEntries(by.map((dimension) => [dimension, 'Not held'])),
  };
}
