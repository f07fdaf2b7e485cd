/** A count that the attacker has from elsewhere, exact. */
export interface KnownCount {
  readonly workforceType: string;
  readonly measure: string;
  /** The quarter of a stock (`2025-Q3`), the days (`2025-04-01/2025-09-30`) or the name (`2025-26-h1`) of the period of a
   *  flow. Left out: the only one in the files. */
  readonly period?: string;
  readonly coords: Readonly<Record<string, string>>;
  readonly value: number;
}
