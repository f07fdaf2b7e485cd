import { type Asked } from './asked';
import { type Category } from './category';
import { dimensionOf } from './dimension-of';

/** The question divided by rank as well: by single ranks, or by "and above". Null where the release has no ranks. A question
 *  that already is divided by rank keeps its other dimensions. */
export function byRank(asked: Asked, ranks: 'single' | 'and-above'): Asked | null {
  const { reading, workforceType, measured } = asked;
  const rank = dimensionOf(reading.figures, workforceType, 'rank');
  if (!rank || measured === rank || 'rank' in asked.where) return null;
  const categories: readonly Category[] = rank.groups
    .filter(({ main }) => main === (ranks === 'single'))
    .map(({ code, label }) => ({ code, label, undeclared: false }));
  if (categories.length === 0) return null;
  const others = asked.others.filter(({ dimension }) => dimension !== rank);
  return { ...asked, others: [{ dimension: rank, categories }, ...others] };
}
