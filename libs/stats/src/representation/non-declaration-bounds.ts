export interface NonDeclarationBounds {
  readonly low: number;
  readonly high: number;
}

/** Share of the group in everyone (0-1) if nobody, or everybody, who has not declared belonged to it: `count` / `total`
 *  and (`count` + undeclared) / `total`. Null when the workforce is empty. The pair holds whatever the undeclared are;
 *  it is not an interval of chance. Source: docs/methods/non-declaration-bounds.md (partial identification). */
export function nonDeclarationBounds(
  count: number,
  declared: number,
  total: number,
): NonDeclarationBounds | null {
  if (total === 0) return null;
  return { low: count / total, high: (count + total - declared) / total };
}
