/** Names in a row: `Asian, Black or Mixed`. */
export function listWords(names: readonly string[], last: 'and' | 'or'): string {
  const before = names.slice(0, -1);
  return before.length === 0 ? (names[0] ?? '') : `${before.join(', ')} ${last} ${names.at(-1)}`;
}
