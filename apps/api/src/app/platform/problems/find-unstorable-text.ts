/** JSON pointer to the first text of `value` (plain JSON) that PostgreSQL cannot keep or compare, because it holds the
 *  character of number zero; null when there is none. */
export function findUnstorableText(value: unknown, pointer = ''): string | null {
  if (typeof value === 'string') return value.includes('\0') ? pointer : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
    const found = findUnstorableText(part, `${pointer}/${step}`);
    if (found !== null) return found;
  }
  return null;
}
