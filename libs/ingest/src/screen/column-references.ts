import { sameName } from '../checks/same-name';

/** How a mapping can name each column of a header without doubt: by its name, or as `#3` where it has none or shares it. */
export function columnReferences(names: readonly string[]): readonly string[] {
  const uses = Map.groupBy(names, sameName);
  return names.map((name, position) =>
    name === '' || (uses.get(sameName(name))?.length ?? 0) > 1 ? `#${position + 1}` : name,
  );
}
