import { type SeriesMarker } from '@muster/contracts';
import { formatDate } from '../format/format-date';

/** One sentence of at most 25 words about the last marker that a reader must not miss, none without markers: a change of
 *  classification before a change of codes before a break that somebody noted before a restatement. */
export function breakSentence(
  markers: readonly SeriesMarker[],
  dimensionLabels: Readonly<Record<string, string>>,
): readonly string[] {
  const of = (kind: SeriesMarker['kind']) => markers.findLast((marker) => marker.kind === kind);
  const noted = markers.findLast(({ kind, breaks }) => kind === 'annotation' && breaks);
  const marker = of('classification-break') ?? of('recoded') ?? noted ?? of('restated');
  if (!marker) return [];
  const date = formatDate(marker.asAt);
  const label = dimensionLabels[marker.dimension ?? ''] ?? 'The record';
  switch (marker.kind) {
    case 'classification-break':
      return [
        marker.breaks
          ? `${label} is recorded in another classification from ${date}: figures before and after are not joined.`
          : `${label} is recorded in another classification from ${date}: the groups are the same, their categories are not.`,
      ];
    case 'recoded':
      return [`${label}: codes got new names at ${date}, and lines of the old names end there.`];
    case 'annotation':
      return [`Figures before ${date} do not simply compare with those after it: the notes say why.`];
    case 'restated':
      return [`Figures of ${date} were restated after they had counted.`];
    default:
      return marker.kind satisfies never;
  }
}
