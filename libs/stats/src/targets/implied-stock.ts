/** What leads the share of a group among everybody, while as many join in a year as leave. */
export interface StockFlow {
  /** Share of the group among everybody today, 0 to 1. */
  readonly stockShare: number;
  /** Share of the group among those who join. */
  readonly intakeShare: number;
  /** Part of the group, and of all others, that leaves within a year. */
  readonly leavingOfGroup: number;
  readonly leavingOfOthers: number;
}

/** Where the share of a group goes. */
export interface ImpliedStock {
  /** Share after 0, 1, 2 ... years: one more than `years`. */
  readonly byYear: readonly number[];
  /** What the shares come ever closer to; null when the share stays as it is, because nobody leaves or whoever leaves is
   *  replaced by their like. */
  readonly level: number | null;
}

/** The share of a group among everybody over `years` years, when those who leave are replaced, nobody more and nobody less,
 *  by people of whom `intakeShare` are of the group. Year for year: those who leave, at the two rates, are replaced at once.
 *  Source: stock-flow identity; docs/methods/implied-stock.md. Throws a RangeError unless shares and rates are from 0 to 1
 *  and `years` is a whole number from 0 to 100. */
export function impliedStock(flow: StockFlow, years: number): ImpliedStock {
  const { stockShare, intakeShare, leavingOfGroup, leavingOfOthers } = flow;
  const parts = [stockShare, intakeShare, leavingOfGroup, leavingOfOthers];
  if (!parts.every((part) => part >= 0 && part <= 1))
    throw new RangeError('shares and rates are from 0 to 1');
  if (!Number.isInteger(years) || years < 0 || years > 100) throw new RangeError('0 to 100 whole years');
  const byYear = [stockShare];
  for (let share = stockShare; byYear.length <= years; byYear.push(share)) {
    const left = share * leavingOfGroup + (1 - share) * leavingOfOthers;
    share += intakeShare * left - share * leavingOfGroup;
  }
  return { byYear, level: levelOf(flow) };
}

/** Where as many of the group join as leave: `s lg = p (s lg + (1 - s) lo)`, solved for `s`. */
function levelOf({ intakeShare, leavingOfGroup, leavingOfOthers }: StockFlow): number | null {
  const pull = (1 - intakeShare) * leavingOfGroup + intakeShare * leavingOfOthers;
  return pull === 0 ? null : (intakeShare * leavingOfOthers) / pull;
}
