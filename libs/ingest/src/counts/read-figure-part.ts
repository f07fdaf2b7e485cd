import { type AggregateMapping } from '@muster/domain';
import { checkUnknownCode } from '../checks/check-unknown-code';
import { foldValue } from '../values/fold-value';
import { type CategoryList } from './category-lists';
import { checkCategoryWithoutDimension } from './checks/check-category-without-dimension';
import { checkCategoryWithoutList } from './checks/check-category-without-list';
import { type FigureFields } from './figure-fields';
import { type PublishedFigure } from './published-figure';

/** Which part of a total a row gives; null for the total itself, and where a problem was noted. */
export function readFigurePart(
  fields: FigureFields,
  mapping: AggregateMapping,
  listOf: (dimension: string, named: string) => CategoryList | null,
): PublishedFigure['part'] {
  const dimension = fields.word(mapping.dimension);
  const word = foldValue(fields.raw(mapping.category));
  const totals = mapping.category && 'totals' in mapping.category ? mapping.category.totals : [];
  if (totals.map(foldValue).includes(word) || (word === '' && dimension === '')) return null;
  if (word === '' || dimension === '') return fields.note(checkCategoryWithoutDimension, mapping.category);
  const list = listOf(dimension, fields.word(mapping.list));
  const category = list?.book.get(word);
  if (list && category !== undefined) return { dimension, list: list.id, category };
  return fields.note(list ? checkUnknownCode : checkCategoryWithoutList, mapping.category);
}
