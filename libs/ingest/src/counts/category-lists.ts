import { codeBook, type CodeBook } from '../values/code-book';
import { type FigureRequest } from './figure-request';

/** A list in which parts are published, with the words that name its categories. */
export interface CategoryList {
  readonly id: string;
  readonly book: CodeBook;
}

/** Finds the list of a part: the classification or grouping that is named, if it is of the dimension; without a name, the
 *  only classification of the dimension. Null when there is none, or several to choose from. */
export function categoryLists({
  classifications,
  groupings,
  mapping,
}: FigureRequest): (dimension: string, named: string) => CategoryList | null {
  const values = mapping.category && 'values' in mapping.category ? mapping.category.values : {};
  const known = new Map<string, CategoryList | null>();
  const find = (dimension: string, named: string): CategoryList | null => {
    const lists = [
      ...classifications
        .filter((each) => each.dimension === dimension)
        .map(({ id, categories }) => ({ id, categories })),
      ...(named === '' ? [] : groupings)
        .filter((each) => each.dimension === dimension)
        .map(({ id, groups }) => ({ id, categories: groups })),
    ].filter(({ id }) => named === '' || id === named);
    const [list, another] = lists;
    return list && !another
      ? { id: list.id, book: codeBook([list.categories], wordsOf(values, list.categories)) }
      : null;
  };
  return (dimension, named) => {
    const key = `${dimension}\0${named}`;
    const list = known.has(key) ? (known.get(key) ?? null) : find(dimension, named);
    known.set(key, list);
    return list;
  };
}

/** Words of the mapping whose code this list has: one table of words serves several lists. */
function wordsOf(
  values: Readonly<Record<string, string>>,
  categories: readonly { readonly code: string }[],
): Readonly<Record<string, string>> {
  const codes = new Set(categories.map(({ code }) => code));
  return Object.fromEntries(Object.entries(values).filter(([, code]) => codes.has(code)));
}
