const FIRST = ['all'];
const LAST = ['other', 'unknown', 'not stated', 'prefer not to say', 'not recorded'];

/** Groups in the order of the Race Disparity Unit: All, then parents by alphabet (Asian, Black, Mixed, White), then
 *  Other, then Unknown and its kinds; children (`Asian: Indian`) follow their parent in the order given. Returns a new
 *  array; the order of equals is kept. */
export function orderGroups<T>(groups: readonly T[], labelOf: (group: T) => string): T[] {
  return [...groups].sort((a, b) => compareParents(parentOf(labelOf(a)), parentOf(labelOf(b))));
}

function parentOf(label: string): string {
  return (label.split(':')[0] ?? label).trim().toLowerCase();
}

function compareParents(a: string, b: string): number {
  return place(a) - place(b) || a.localeCompare(b, 'en-GB');
}

function place(parent: string): number {
  if (FIRST.includes(parent)) return -1;
  return LAST.indexOf(parent) + 1;
}
