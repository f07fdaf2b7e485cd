import { SPREADSHEET_LIMITS } from './spreadsheet-limits';

const CANDIDATES = 1_000;

/** Tells merged cells in the table from merged titles above it. The header is the first row with two filled cells in which
 *  nothing is merged; titles above it are read as text, and a region that reaches it or anything below is in the table. */
export class MergedRegions {
  private readonly regions: { readonly first: number; readonly last: number }[] = [];
  private readonly candidates: number[] = [];
  private uncounted = 0;

  /** A region of several cells by its first and last row. */
  add(first: number, last: number): void {
    if (this.regions.length < SPREADSHEET_LIMITS.mergedRegions) this.regions.push({ first, last });
    else this.uncounted += 1;
  }

  /** A row with this many filled cells; rows come in their order. */
  row(row: number, filled: number): void {
    if (filled >= 2 && this.candidates.length < CANDIDATES) this.candidates.push(row);
  }

  /** First rows of the regions in the table, when all rows are known. */
  inTable(): readonly number[] {
    if (this.regions.length === 0) return [];
    const header = this.candidates.find((row) =>
      this.regions.every(({ first, last }) => row < first || row > last),
    );
    // Without a header everything that could be one is merged.
    const from = header ?? this.candidates[0] ?? Number.POSITIVE_INFINITY;
    const found = this.regions.filter(({ last }) => last >= from).map(({ first }) => first);
    return this.uncounted > 0 && found.length === 0 ? [this.regions[0]!.first] : found;
  }
}
