/** What is wrong with a file, in which rows, and how to repair it. */
export function issueSentence({
  message,
  repair,
  rows,
}: {
  readonly message: string;
  readonly repair: string;
  readonly rows: readonly number[];
}): string {
  const where = rows.length === 0 ? '' : ` (${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')})`;
  return `${message}${where} ${repair}`;
}
