import {
  type EpochDay,
  type FlowKind,
  type Stock,
  sumOverGroups,
  toEpochDay,
  toReferenceDate,
} from '@muster/domain';
import { cellSizes, countFlows, countSeries, type FlowPeriod, type Ledger } from '@muster/ledger';
import { type Axis } from '../questions/axis';
import { type Era } from '../questions/era';
import { groupCells } from '../questions/group-cells';
import { type StepEnd } from './flow-series-plan';
import { eraPeriods } from './era-periods';

/** Counts of one group. `inPost` has an entry for each end of a step, the flows one for each step: the step at position i
 *  lies between the ends i and i + 1. An entry counts only where the snapshots tell. People in post are stocks, so that they
 *  do not add over dates. */
export interface SeriesSums {
  readonly inPost: Stock[];
  readonly joiners: number[];
  readonly leavers: number[];
  readonly promotions: number[];
}

export interface CountedSeries {
  readonly everybody: SeriesSums;
  /** By position of the group of the axis; empty without one. */
  readonly groups: ReadonlyMap<number, SeriesSums>;
}

const FLOWS = [
  { name: 'joiners', kinds: ['joiner', 'rejoiner'], read: 'after' },
  { name: 'leavers', kinds: ['leaver'], read: 'before' },
  { name: 'promotions', kinds: ['promotion'], read: 'before' },
] as const satisfies readonly {
  readonly name: keyof SeriesSums;
  readonly kinds: readonly FlowKind[];
  readonly read: 'before' | 'after';
}[];

/** Value columns of one era over the same cells, and where each of them belongs. */
interface Columns {
  readonly values: ArrayLike<number>[];
  readonly places: { readonly name: keyof SeriesSums; readonly at: number }[];
}

/** Counts stocks and flows at `ends`, each era in its own codes. A joiner counts in the codes of the snapshot
 *  after, a leaver and a promotion in those of the snapshot before, a stock in those of its day. */
export function seriesSums(ledger: Ledger, eras: readonly Era[], ends: readonly StepEnd[]): CountedSeries {
  const days = daysOf(ends);
  const everybody = nothing(ends);
  const groups = new Map<number, SeriesSums>();
  const parts = FLOWS.map(({ read }) => eraPeriods(eras, read));
  for (const [at, era] of eras.entries()) {
    const axes: readonly Axis[] = era.axes;
    const by = [...new Set(axes.flatMap(({ columns }) => columns))];
    const columns: Columns = { values: [], places: [] };
    countStocks(ledger, era, days, by, columns);
    for (const [flow, { name, kinds }] of FLOWS.entries()) {
      const part = parts[flow]?.[at];
      if (part) countSteps(ledger, era, days, by, { part, name, kinds }, columns);
    }
    const counted = groupCells({ by, sizes: cellSizes(ledger, by), values: columns.values }, axes);
    scatter(everybody, counted.everybody, columns);
    if (axes.length === 0) continue;
    for (const { places, sums } of counted.groups) {
      const place = places[0] ?? 0;
      const own = groups.get(place) ?? nothing(ends);
      groups.set(place, own);
      scatter(own, sums, columns);
    }
  }
  return { everybody, groups };
}

/** Sums of nobody, for a series with these ends of steps: one or more. */
export function nothing(ends: readonly StepEnd[]): SeriesSums {
  const zeros = () => Array.from({ length: ends.length - 1 }, () => 0);
  return {
    inPost: daysOf(ends).map((asAt) => ({ asAt, inPost: 0, unit: 'headcount' })),
    joiners: zeros(),
    leavers: zeros(),
    promotions: zeros(),
  };
}

function daysOf(ends: readonly StepEnd[]): readonly EpochDay[] {
  return ends.map(({ day }) => toEpochDay(toReferenceDate(day)));
}

function countStocks(
  ledger: Ledger,
  era: Era,
  days: readonly EpochDay[],
  by: readonly string[],
  { values, places }: Columns,
): void {
  const own = days.flatMap((day, at) => (era.days.includes(day) ? [{ day, at }] : []));
  if (own.length === 0) return;
  const stocks = countSeries(
    ledger,
    own.map(({ day }) => day),
    { by, where: era.filters },
  );
  for (const [position, { headcount }] of stocks.entries()) {
    values.push(headcount);
    places.push({ name: 'inPost', at: own[position]?.at ?? 0 });
  }
}

function countSteps(
  ledger: Ledger,
  era: Era,
  days: readonly EpochDay[],
  by: readonly string[],
  asked: { readonly part: FlowPeriod; readonly name: keyof SeriesSums; readonly kinds: readonly FlowKind[] },
  { values, places }: Columns,
): void {
  const { part, name, kinds } = asked;
  const steps = days.slice(1).flatMap((day, at) => {
    const after = Math.max(part.after, days[at] ?? part.after);
    const to = Math.min(part.to, day);
    return after < to ? [{ after, to, at }] : [];
  });
  const counts = countFlows(ledger, steps, kinds, { by, where: era.filters });
  for (const [position, { events }] of counts.entries()) {
    values.push(events);
    places.push({ name, at: steps[position]?.at ?? 0 });
  }
}

function scatter(sums: SeriesSums, values: readonly number[], { places }: Columns): void {
  for (const [column, { name, at }] of places.entries()) {
    const more = values[column] ?? 0;
    if (name !== 'inPost') {
      sums[name][at] = (sums[name][at] ?? 0) + more;
      continue;
    }
    const before = sums.inPost[at];
    if (before) sums.inPost[at] = sumOverGroups([before, { ...before, inPost: more }]);
  }
}
