import { mergeCells } from './merge-cells';
import { type Exposed, type ProjectionRates, type ProjectionStock, type Side } from './projection-input';
import { runsOfNeighbours } from './runs-of-neighbours';

/** What each stratum needs on both sides, so that the half event of the prior weighs little. */
export interface LeastInStratum {
  readonly events: number;
  readonly personYears: number;
}

export interface MergedStrata {
  readonly stock: ProjectionStock;
  readonly rates: ProjectionRates;
  /** For each rank, and each band of service, as they were: which of the merged ones it is part of. */
  readonly mergedRank: readonly number[];
  readonly mergedBand: readonly number[];
}

/** Merges neighbouring bands of service until each has at least 5 leavers and 10 person-years on both sides (unless told
 *  otherwise), and neighbouring ranks until promotion out of each is as well known; what is left over joins the band below, or
 *  the highest rank. A merged band is as wide as its parts; out of a merged rank come the promotions of its highest one.
 *  Without enough in all of them together one is left, enough or not. Source: docs/methods/projection.md. */
export function mergeStrata(
  stock: ProjectionStock,
  rates: ProjectionRates,
  least: LeastInStratum = { events: 5, personYears: 10 },
): MergedStrata {
  const sides: readonly Side[] = ['group', 'others'];
  const [ranks, bands] = [stock.ranks.length, stock.bandYears.length];
  const isEnough = ({ events, personYears }: Exposed) =>
    events >= least.events && personYears >= least.personYears;
  const mergedBand = runsOfNeighbours(bands, (first, last) =>
    sides.every((side) => isEnough(sumOf(rates.leaving[side].slice(first, last + 1)))),
  );
  const outOf = (side: Side, first: number, last: number): Exposed => {
    const { personYears } = sumOf(rates.promotion[side].slice(first, last + 1));
    return { events: rates.promotion[side][last]?.events ?? 0, personYears };
  };
  const mergedRank = runsOfNeighbours(
    ranks,
    (first, last) => last === ranks - 1 || sides.every((side) => isEnough(outOf(side, first, last))),
  );
  const cells = (from: Float64Array) => mergeCells(from, mergedRank, mergedBand);
  const ends = endsOf(mergedRank);
  const both = <Of>(make: (side: Side) => Of) => ({ group: make('group'), others: make('others') });
  return {
    stock: {
      ranks: ends.map(([first, last]) => nameOf(stock.ranks, first, last)),
      bandYears: endsOf(mergedBand).map(([first, last]) => widthOf(stock.bandYears.slice(first, last + 1))),
      ...both((side) => cells(stock[side])),
    },
    rates: {
      leaving: both((side) =>
        endsOf(mergedBand).map(([first, last]) => sumOf(rates.leaving[side].slice(first, last + 1))),
      ),
      promotion: both((side) => ends.slice(0, -1).map(([first, last]) => outOf(side, first, last))),
      intake: rates.intake,
      entry: both((side) => cells(rates.entry[side])),
    },
    mergedRank,
    mergedBand,
  };
}

function sumOf(strata: readonly Exposed[]): Exposed {
  return strata.reduce(
    (sum, { events, personYears }) => ({
      events: sum.events + events,
      personYears: sum.personYears + personYears,
    }),
    { events: 0, personYears: 0 },
  );
}

/** First and last of each merged one. */
function endsOf(merged: readonly number[]): [first: number, last: number][] {
  const count = (merged.at(-1) ?? -1) + 1;
  return Array.from({ length: count }, (_, at) => [merged.indexOf(at), merged.lastIndexOf(at)]);
}

function nameOf(ranks: readonly string[], first: number, last: number): string {
  const [low = '', high = ''] = [ranks[first], ranks[last]];
  return first === last ? low : `${low} to ${high}`;
}

function widthOf(widths: readonly (number | null)[]): number | null {
  return widths.reduce((sum, width) => (sum === null || width === null ? null : sum + width), 0);
}
