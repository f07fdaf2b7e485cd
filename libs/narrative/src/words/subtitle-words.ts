import { type FiguresAbout } from '@muster/contracts';
import { placeWords } from './place-words';

/** Measure, people, groups, place and date of a figure: `Leaver rate of officers by ethnicity, Example Constabulary, ...`. */
export function subtitleWords(
  about: Pick<FiguresAbout, 'dimensionLabels' | 'people' | 'forceName' | 'synthetic'>,
  measure: string,
  by: readonly string[],
  when: string,
): string {
  const groups = by.map((dimension) => (about.dimensionLabels[dimension] ?? dimension).toLowerCase());
  const byGroups = groups.length === 0 ? '' : ` by ${groups.join(' and ')}`;
  return `${measure} of ${about.people}${byGroups}, ${placeWords(about)}, ${when}`;
}
