import { type PublishedOptions } from '@muster/contracts';

/** The published releases before the one of `period`, newest first: what it can be compared with. */
export function earlierReleases(
  { releases }: PublishedOptions,
  period: string,
): PublishedOptions['releases'] {
  const asAt = releases.find((release) => release.period === period)?.asAt;
  return asAt === undefined ? [] : releases.filter((release) => release.asAt < asAt);
}
