/** The group that others are compared with, chosen for the groups of one dimension: for others it means nothing. */
export interface ChosenComparator {
  readonly by: string;
  readonly grouping: string | null;
  readonly code: string;
}

/** The part of a question that names the chosen comparator; empty where nothing was chosen, or among other groups. */
export function askedComparator(
  chosen: ChosenComparator | null,
  by: string,
  grouping: string | null,
): { readonly comparator?: string } {
  const meant = chosen?.by === by && chosen.grouping === grouping;
  return meant ? { comparator: chosen.code } : {};
}
