import { type RecodedDate } from '../questions/series-events.service';

/** Ranks that are one and the same within a period, because a steward accepted new codes for old ones. */
export class BridgedRanks {
  private readonly dates: readonly RecodedDate['pairs'][];

  /** Bridges of the ranks within (`from`, `to`], dates written YYYY-MM-DD; without `from`, all up to `to`. `recoded` is in
   *  the order of dates. */
  constructor(
    recoded: readonly RecodedDate[],
    { from = '', to }: { readonly from?: string; readonly to: string },
  ) {
    this.dates = recoded
      .filter(({ dimension, asAt }) => dimension === 'rank' && asAt > from && asAt <= to)
      .map(({ pairs }) => pairs);
  }

  isEmpty(): boolean {
    return this.dates.length === 0;
  }

  /** Every code that the rank with the code `before` may have at the end of the period, its own included. */
  namesOf(before: string): ReadonlySet<string> {
    const names = new Set([before]);
    for (const pairs of this.dates) {
      const known = [...names];
      for (const { from, to } of pairs) if (known.includes(from)) names.add(to);
    }
    return names;
  }

  /** Every code that the rank with the code `after` may have had at the beginning of the period, its own included. */
  formerNamesOf(after: string): ReadonlySet<string> {
    const codes = this.dates.flatMap((pairs) => pairs.map(({ from }) => from));
    return new Set([after, ...codes.filter((code) => this.namesOf(code).has(after))]);
  }
}
