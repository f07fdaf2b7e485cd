import { type Classification } from '@muster/domain';
import { type ReleaseSource, type SourceSnapshot } from '../release-source';

/** The classification in which a snapshot has a dimension; null when it does not hold the dimension or has no
 *  classification of it. */
export function classificationIn(
  { classifications, vocabulary }: Pick<ReleaseSource, 'classifications' | 'vocabulary'>,
  { notHeld, classifications: ofSnapshot }: SourceSnapshot,
  dimension: string,
): Classification | null {
  if (notHeld.includes(dimension) || (vocabulary[dimension]?.length ?? 0) === 0) return null;
  return classifications.get(ofSnapshot[dimension] ?? '') ?? null;
}
