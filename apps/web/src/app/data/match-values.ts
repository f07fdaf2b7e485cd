/** One code that a dimension knows. */
export interface Code {
  readonly code: string;
  readonly label: string;
}

/** One value of a column: how many rows have it, the code that it stands for (empty: nobody has said yet), and whether
 *  that code is plain from the value itself. */
export interface ValueMatch {
  readonly value: string;
  readonly rows: number;
  readonly code: string;
  readonly plain: boolean;
}

/** Matches the values of a column with codes. A value that equals a code or a label (trimmed, without case) stands for
 *  it; any other takes the decision in `decided`. Empty cells need no match: they count as not recorded. */
export function matchValues(
  values: readonly { readonly value: string; readonly rows: number }[],
  codes: readonly Code[],
  decided: Readonly<Record<string, string>>,
): readonly ValueMatch[] {
  const byName = new Map<string, string>();
  for (const { code, label } of codes.toReversed()) byName.set(fold(label), code);
  for (const { code } of codes.toReversed()) byName.set(fold(code), code);
  const decisions = new Map(Object.entries(decided).map(([value, code]) => [fold(value), code]));
  return values
    .filter(({ value }) => value.trim() !== '')
    .map(({ value, rows }) => {
      const decision = decisions.get(fold(value));
      const own = byName.get(fold(value));
      return {
        value,
        rows,
        code: decision ?? own ?? '',
        plain: own !== undefined && (decision ?? own) === own,
      };
    });
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
