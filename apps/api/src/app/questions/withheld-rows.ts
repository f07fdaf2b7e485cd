/** A row of an answer as the rule about small numbers sees it. */
export interface CountedRow {
  /** Dimension -> code; `all`, or no code, stands for everybody. */
  readonly group: Readonly<Record<string, string>>;
  /** Every number of people in the row, the one that ranks it first. None when nothing is counted. */
  readonly counts: readonly number[];
  readonly undeclared: boolean;
}

interface Line {
  /** Rows that add up: those with an answer, then those without. */
  readonly sides: readonly (readonly number[])[];
  /** The row of everybody, when there is one. */
  readonly total: number | null;
}

/** Which rows must not be shown, so that no count below `threshold` can be read or follows by subtraction within the
 *  answer. A row goes when one of its counts is smaller. Then, along each dimension of `by`, the next smallest goes too
 *  until at least two are missing and each of their sums reaches the threshold: declared and undeclared people apart,
 *  because both sums can be read off a share. Where that cannot be done, the whole line goes. */
export function withheldRows(
  rows: readonly CountedRow[],
  by: readonly string[],
  threshold: number,
): readonly boolean[] {
  const hidden = rows.map(({ counts }) => counts.some((count) => Math.abs(count) < threshold));
  const lines = by.flatMap((dimension) => linesAlong(rows, dimension, by));
  let before = -1;
  while (before !== hidden.filter(Boolean).length) {
    before = hidden.filter(Boolean).length;
    for (const line of lines) protect(line, rows, hidden, threshold);
  }
  return hidden;
}

function linesAlong(rows: readonly CountedRow[], dimension: string, by: readonly string[]): readonly Line[] {
  const lines = new Map<string, { sides: [number[], number[]]; total: number | null }>();
  rows.forEach(({ group, undeclared, counts }, at) => {
    if (counts.length === 0) return;
    const others = by.filter((each) => each !== dimension).map((each) => group[each] ?? 'all');
    const key = JSON.stringify(others);
    const line = lines.get(key) ?? { sides: [[], []], total: null };
    lines.set(key, line);
    if ((group[dimension] ?? 'all') === 'all') line.total = at;
    else line.sides[undeclared ? 1 : 0].push(at);
  });
  return [...lines.values()];
}

function protect(
  { sides, total }: Line,
  rows: readonly CountedRow[],
  hidden: boolean[],
  threshold: number,
): void {
  const all = sides.flat();
  const totalHidden = total !== null && hidden[total] === true;
  for (const side of sides) {
    const smallestFirst = side.toSorted((a, b) => (rows[a]?.counts[0] ?? 0) - (rows[b]?.counts[0] ?? 0));
    if (!totalHidden && side.every((at) => hidden[at] !== true)) continue;
    while (
      !isSafe(
        side.filter((at) => hidden[at]),
        rows,
        threshold,
      )
    ) {
      const next = smallestFirst.find((at) => hidden[at] !== true);
      if (next === undefined) {
        for (const at of all) hidden[at] = true;
        // One row alone is the total.
        if (total !== null && all.length === 1) hidden[total] = true;
        break;
      }
      hidden[next] = true;
    }
  }
}

function isSafe(missing: readonly number[], rows: readonly CountedRow[], threshold: number): boolean {
  if (missing.length < 2) return false;
  const length = Math.max(...missing.map((at) => rows[at]?.counts.length ?? 0));
  return Array.from({ length }, (_, place) =>
    missing.reduce((sum, at) => sum + Math.abs(rows[at]?.counts[place] ?? 0), 0),
  ).every((sum) => sum >= threshold);
}
