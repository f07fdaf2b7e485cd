/** The name of a column on screen. Columns that have none, or share it, go by their position (`#3` is the third). */
export function columnLabel(name: string, reference: string): string {
  if (reference === name) return name;
  const position = reference.slice(1);
  return name === '' ? `Column ${position} (no name)` : `${name} (column ${position})`;
}
