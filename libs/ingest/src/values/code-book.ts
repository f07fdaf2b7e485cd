import { foldValue } from './fold-value';
import { type KnownCategory } from './known-categories';

/** Folded text -> code. */
export type CodeBook = ReadonlyMap<string, string>;

/** Reads values as codes: the mapping's table first, then the later of the lists; within a list codes before labels. */
export function codeBook(
  lists: readonly (readonly KnownCategory[])[],
  values: Readonly<Record<string, string>>,
): CodeBook {
  const book = new Map<string, string>();
  for (const categories of lists) {
    for (const { code, label } of categories) book.set(foldValue(label), code);
    for (const { code } of categories) book.set(foldValue(code), code);
  }
  for (const [value, code] of Object.entries(values)) book.set(foldValue(value), code);
  return book;
}
