import { type PublishedDimension, type PublishedRelease } from './published-release';

/** The dimensions of the files of one quarter together; the id of a dimension that two of them describe differently. */
export function mergeDimensions(
  releases: readonly PublishedRelease[],
): ReadonlyMap<string, PublishedDimension> | string {
  const merged = new Map<string, PublishedDimension>();
  for (const [id, dimension] of releases.flatMap(({ dims }) => Object.entries(dims))) {
    const other = merged.get(id);
    if (other && written(other) !== written(dimension)) return id;
    merged.set(id, dimension);
  }
  return merged;
}

function written({ leaves, groups }: PublishedDimension): string {
  const inOrder = Object.entries(groups).map(([code, members]) => [code, ...[...members].toSorted()]);
  return JSON.stringify([
    [...leaves].toSorted(),
    inOrder.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  ]);
}
