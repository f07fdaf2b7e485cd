/** Rows that `answersEqual` compares: the first `keys` numbers of a row name it, the others are its answer. */
export interface Answer {
  readonly keys: number;
  readonly rows: readonly (readonly number[])[];
}

/** Whether two answers have the same rows, in any order, and each number of them agrees to `tolerance` relative (absolute
 *  below one). NaN agrees with nothing. */
export function answersEqual(ours: Answer, theirs: Answer, tolerance = 1e-9): boolean {
  if (ours.keys !== theirs.keys || ours.rows.length !== theirs.rows.length) return false;
  const byKey = new Map(theirs.rows.map((row) => [row.slice(0, theirs.keys).join(' '), row]));
  if (byKey.size !== theirs.rows.length) return false;
  return ours.rows.every((row) => {
    const other = byKey.get(row.slice(0, ours.keys).join(' '));
    if (other?.length !== row.length) return false;
    return row.every((value, at) => {
      const expected = other[at] ?? Number.NaN;
      return Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected));
    });
  });
}
