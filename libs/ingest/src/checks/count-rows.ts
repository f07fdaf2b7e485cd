/** `1 row`, `2 rows`, `1,918 rows`. */
export function countRows(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`;
}
