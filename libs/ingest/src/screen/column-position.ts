import { sameName } from '../checks/same-name';

/** Where the column stands that a mapping means, 0 is the first; -1 when the file has none. `reference`: a name, compared
 *  like all names (the first of several with that name), or `#3` for the third column. A column named `#3` comes first. */
export function columnPosition(names: readonly string[], reference: string): number {
  const wanted = sameName(reference);
  const named = names.findIndex((name) => sameName(name) === wanted);
  if (named >= 0) return named;
  const position = Number(/^#([1-9]\d{0,2})$/.exec(wanted)?.[1] ?? 0);
  return position <= names.length ? position - 1 : -1;
}
