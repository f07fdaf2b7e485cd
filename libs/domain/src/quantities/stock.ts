/** Headcount or FTE at one date. It sums over groups of people, never over dates: adding two dates counts the same
 *  people twice. `sumStock` takes stocks of one date only; there is no function that adds stocks of two dates. */
export interface Stock<AsAt extends string = string> {
  readonly kind: 'stock';
  readonly asAt: AsAt;
  readonly headcount: number;
  readonly fte: number;
}
