import { type RepresentationAnswer, type RepresentationRow } from '@muster/contracts';
import { formatPoints } from '../format/format-points';

const MOST_WORDS = 10;

/** The message of an answer in at most ten words: the group furthest below the population; without one, that no group
 *  is clearly below; without a baseline, what is shown. */
export function representationTitle({ rows, by, about }: RepresentationAnswer): string {
  const plain = `${about.dimensionLabels[about.measured] ?? about.measured} of ${about.people}`;
  const furthest = rows
    .filter((row) => row.verdict === 'below')
    .reduce<RepresentationRow | null>((far, row) => ((row.gap ?? 0) < (far?.gap ?? 0) ? row : far), null);
  if (furthest !== null) {
    const label = by.map((dimension) => furthest.labels[dimension] ?? '').join(', ');
    return firstShort(
      [`${label}: ${formatPoints(furthest.gap ?? 0)} below the population`, `${label}: below the population`],
      plain,
    );
  }
  return rows.some(({ verdict }) => verdict !== null) ? 'No group is clearly below the population' : plain;
}

function firstShort(candidates: readonly string[], otherwise: string): string {
  return candidates.find((text) => text.split(/\s+/).length <= MOST_WORDS) ?? otherwise;
}
