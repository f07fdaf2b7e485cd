/** Throws a RangeError unless a column has one entry per row. */
export function requireLength(column: string, length: number, rows: number): void {
  if (length !== rows) throw new RangeError(`${column} has ${length} rows where the ledger has ${rows}`);
}
