import { quarterOf, type ReleaseQuarter } from '@muster/disclosure';

/** The quarter of a stored release. Throws on anything else than the id of a quarter, which the table refuses. */
export function quarterNamed(id: string): ReleaseQuarter {
  const quarter = quarterOf(id);
  if (!quarter) throw new Error('a release of no quarter');
  return quarter;
}
