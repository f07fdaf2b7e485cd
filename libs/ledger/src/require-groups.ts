const MOST_GROUPS = 32_767;

/** Throws a RangeError when these sizes have more cells than groups of people can have. */
export function requireGroups(sizes: readonly number[]): void {
  const cells = sizes.reduce((product, size) => product * size, 1);
  if (cells > MOST_GROUPS) throw new RangeError(`more than ${MOST_GROUPS} groups`);
}
