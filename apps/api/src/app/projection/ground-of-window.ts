import { DAYS_PER_YEAR, fromEpochDay } from '@muster/domain';
import {
  type BandStratum,
  type ProjectionGround,
  type RankStratum,
  SERVICE_BAND_YEARS,
} from '@muster/disclosure';
import {
  type BaselinePath,
  type Exposed,
  mergeStrata,
  type ProjectionRates,
  type ProjectionStock,
  type Side,
} from '@muster/stats';
import { type CountedWindow } from './count-window';
import { type LadderStep, type PeopleGrid } from './people-grid';

export interface CountedGround {
  readonly ground: ProjectionGround;
  readonly notes: readonly string[];
  readonly strata: MergedColumns;
}

/** Ids of the columns of a grid that stand together in a stratum: a merged rank, the highest rank in it (out of which its
 *  promotions come), a merged band. */
export interface MergedColumns {
  readonly ranks: readonly (readonly number[])[];
  readonly highest: readonly (readonly number[])[];
  readonly bands: readonly (readonly number[])[];
}

/** Ids of the columns of a grid that are one rank, and one band of service, before neighbours are merged. */
interface Divided {
  /** Low to high; each the steps of the ladder in it. */
  readonly ranks: readonly { readonly steps: readonly LadderStep[]; readonly ids: readonly number[] }[];
  readonly bands: readonly {
    readonly from: number;
    readonly to: number | null;
    readonly ids: readonly number[];
  }[];
}

/** As many ranks as the model follows: the highest of a longer ladder stand together. */
const MOST_RANKS = 10;
/** Share of people without a first day of service from which nobody is divided by service. */
const MOST_UNDATED = 0.05;

/** What a projection starts from, of the counts of a window. Ranks and bands of which too little is known on one of the sides
 *  are merged with their neighbours (`mergeStrata`). Who is on no ladder stands in the lowest rank; who has no first day of
 *  service is left out, and said so, unless they are many. */
export function groundOfWindow(window: CountedWindow, baseline: BaselinePath | null): CountedGround {
  const { bands, notes } = divideBands(window);
  const divided: Divided = { ranks: divideRanks(window.steps), bands };
  const merged = mergeStrata(stockOf(window, divided), ratesOf(window, divided));
  const { stock, rates, mergedRank, mergedBand } = merged;
  const ranks = stock.ranks.map((label, at): RankStratum => {
    const steps = divided.ranks.flatMap((rank, place) => (mergedRank[place] === at ? rank.steps : []));
    return { code: codeOf(steps), label, ranks: steps.flatMap((step) => step.ranks) };
  });
  const together = stock.bandYears.map((_, at): BandStratum => {
    const parts = bands.filter((_band, place) => mergedBand[place] === at);
    return bandStratum(parts[0]?.from ?? 0, parts.at(-1)?.to ?? null);
  });
  const asAt = fromEpochDay(window.to);
  const idsOf = (
    parts: readonly { readonly ids: readonly number[] }[],
    into: readonly number[],
    at: number,
  ) => parts.filter((_part, place) => into[place] === at).map(({ ids }) => ids);
  const rankIds = ranks.map((_, at) => idsOf(divided.ranks, mergedRank, at));
  return {
    ground: { stock, rates, ranks, bands: together, baseline, asAt },
    notes,
    strata: {
      ranks: rankIds.map((ids) => ids.flat()),
      highest: rankIds.map((ids) => ids.at(-1) ?? []),
      bands: together.map((_, at) => idsOf(bands, mergedBand, at).flat()),
    },
  };
}

/** Of several steps the lowest and the highest, so that the code of one rank never names more than that rank. */
function codeOf(steps: readonly LadderStep[]): string {
  const [low, high] = [steps[0]?.code ?? 'all', steps.at(-1)?.code ?? 'all'];
  return low === high ? low : `${low}-${high}`;
}

function divideRanks(steps: readonly LadderStep[]): Divided['ranks'] {
  const all = steps.map((step, at) => ({ steps: [step], ids: at === 0 ? [0, 1] : [at + 1] }));
  if (all.length === 0) return [{ steps: [], ids: [0] }];
  const highest = all.slice(MOST_RANKS - 1);
  if (highest.length < 2) return all;
  return [
    ...all.slice(0, MOST_RANKS - 1),
    { steps: highest.flatMap((each) => each.steps), ids: highest.flatMap(({ ids }) => ids) },
  ];
}

function divideBands({ steps, stock }: CountedWindow): Pick<Divided, 'bands'> & CountedNotes {
  const ranks = Array.from({ length: steps.length + 1 }, (_, id) => id);
  const known = SERVICE_BAND_YEARS.map((_, at) => at + 1);
  const people = (ids: readonly number[]) => stock.sum('group', ranks, ids) + stock.sum('others', ranks, ids);
  const [undated, dated] = [people([0]), people(known)];
  if (undated > MOST_UNDATED * (undated + dated)) {
    return { bands: [{ from: 0, to: null, ids: [0, ...known] }], notes: [NOT_BY_SERVICE] };
  }
  const bands = SERVICE_BAND_YEARS.map((from, at) => ({
    ...{ from, to: SERVICE_BAND_YEARS[at + 1] ?? null, ids: [at + 1] },
  }));
  return { bands, notes: undated === 0 ? [] : [LEFT_OUT] };
}

type CountedNotes = Pick<CountedGround, 'notes'>;

const NOT_BY_SERVICE =
  'The first day of service is not held of many people: leaving is not divided by length of service.';
const LEFT_OUT = 'People whose first day of service is not held are left out of the projection.';

function stockOf({ stock }: CountedWindow, divided: Divided): ProjectionStock {
  return {
    ranks: divided.ranks.map(({ steps }) => nameOf(steps)),
    bandYears: divided.bands.map(({ from, to }) => (to === null ? null : to - from)),
    ...bothSides((of) => cellsOf(stock, of, divided)),
  };
}

function ratesOf({ leavers, joiners, promotions, days }: CountedWindow, divided: Divided): ProjectionRates {
  const [allRanks, allBands] = [divided.ranks, divided.bands].map((strata) =>
    strata.flatMap(({ ids }) => ids),
  );
  const among = (
    events: PeopleGrid,
    of: Side,
    ranks: readonly number[] = [],
    bands: readonly number[] = [],
  ): Exposed => ({
    events: events.sum(of, ranks, bands),
    personYears: days.sum(of, ranks, bands) / DAYS_PER_YEAR,
  });
  const entry = bothSides((of) => cellsOf(joiners, of, divided));
  return {
    leaving: bothSides((of) => divided.bands.map(({ ids }) => among(leavers, of, allRanks, ids))),
    promotion: bothSides((of) =>
      divided.ranks.slice(0, -1).map(({ ids }) => among(promotions, of, ids, allBands)),
    ),
    intake: bothSides((of) => entry[of].reduce((sum, people) => sum + people, 0)),
    entry,
  };
}

function cellsOf(grid: PeopleGrid, of: Side, { ranks, bands }: Divided): Float64Array {
  return Float64Array.from(ranks.flatMap((rank) => bands.map((band) => grid.sum(of, rank.ids, band.ids))));
}

function bothSides<T>(make: (side: Side) => T): Readonly<Record<Side, T>> {
  return { group: make('group'), others: make('others') };
}

function nameOf(steps: readonly LadderStep[]): string {
  const [first, ...more] = steps;
  if (!first) return 'All ranks';
  return more.length === 0 ? first.label : `${first.label} and above`;
}

function bandStratum(from: number, to: number | null): BandStratum {
  const code = to === null ? `${from}+` : `${from}-${to}`;
  const open = from === 0 ? 'Any length of service' : `${from} years or over`;
  const closed = from === 0 ? `Less than ${to} ${to === 1 ? 'year' : 'years'}` : `${from} to ${to} years`;
  return { code, label: to === null ? open : closed, from, to };
}
