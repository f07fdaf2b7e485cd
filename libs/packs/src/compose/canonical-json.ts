/** JSON text that does not depend on the order in which an object was put together: keys in the order of their code units,
 *  no space. What a hash is taken of. Fields that are undefined are left out, as in `JSON.stringify`. Throws a TypeError on
 *  what JSON cannot hold (functions, numbers that are not finite). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
  }
  const isJson =
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value));
  if (!isJson) throw new TypeError('not JSON');
  return JSON.stringify(value);
}
