import { type PublishedFigure } from './published-figure';

/** What a total and its parts are about, as one text: figures of the same subject belong together and are published
 *  together. Two sources are two subjects: both may be right in their own way. */
export function figureSubject(
  figure: Pick<PublishedFigure, 'measure' | 'place' | 'from' | 'to' | 'population' | 'unit' | 'source'>,
): string {
  const { measure, place, from, to, population, unit, source } = figure;
  return JSON.stringify([measure, place, from, to, population, unit, source]);
}
