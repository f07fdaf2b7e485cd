import { type AnnotationMark, type SeriesMarker } from '@muster/contracts';
import { annotationWords } from './annotation-words';

/** Annotations as markers of a series over `dates` (`YYYY-MM-DD`, any order). Each stands at the first date on or after its
 *  day, where figures can first show what it tells; those before the first date or after the last are left out. */
export function markersOfAnnotations(
  annotations: readonly AnnotationMark[],
  dates: readonly string[],
): SeriesMarker[] {
  const inOrder = [...new Set(dates)].toSorted();
  return annotations
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
    .flatMap((annotation) => {
      const asAt = inOrder.find((date) => date >= annotation.day);
      if (asAt === undefined || annotation.day < (inOrder[0] ?? '')) return [];
      const breaks = annotation.kind === 'break';
      return [
        { asAt, kind: 'annotation' as const, dimension: null, breaks, text: annotationWords(annotation) },
      ];
    });
}
