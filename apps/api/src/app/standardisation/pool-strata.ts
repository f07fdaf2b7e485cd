import { DAYS_PER_YEAR } from '@muster/domain';
import { type TimeAtRisk } from '@muster/stats';
import { type Factor } from './step-factors';
import { type FineStratum } from './stratum-register';
import { type StratumTally } from './stratum-tally';

/** A stratum of one step: what its people have in common, and the same of every side. */
export interface PooledStratum<Side extends string> {
  readonly of: Partial<FineStratum>;
  readonly sides: Readonly<Record<Side, TimeAtRisk>>;
}

/** Adds the finest strata up into those of a step, in the order of their ids with *not held* last. `family`: position of the
 *  way of leaving. A side without people of a stratum has nothing there; a stratum without people of any is left out. */
export function poolStrata<Side extends string>(
  strata: readonly FineStratum[],
  factors: readonly Factor[],
  family: number,
  tallies: Readonly<Record<Side, StratumTally>>,
): readonly PooledStratum<Side>[] {
  const sides = Object.keys(tallies) as Side[];
  const pooled = new Map<
    string,
    { of: Partial<FineStratum>; sums: Map<Side, { days: number; events: number }> }
  >();
  for (const side of sides) {
    for (const [id, { days, events }] of tallies[side]) {
      const of = Object.fromEntries(factors.map((factor) => [factor, strata[id]?.[factor] ?? 0]));
      const key = JSON.stringify(of);
      const held = pooled.get(key) ?? { of, sums: new Map() };
      pooled.set(key, held);
      const sums = held.sums.get(side) ?? { days: 0, events: 0 };
      held.sums.set(side, { days: sums.days + days, events: sums.events + (events[family] ?? 0) });
    }
  }
  const timeOf = (sums: { days: number; events: number } | undefined): TimeAtRisk => ({
    events: sums?.events ?? 0,
    personYears: (sums?.days ?? 0) / DAYS_PER_YEAR,
  });
  return [...pooled.values()]
    .filter(({ sums }) => [...sums.values()].some(({ days, events }) => days > 0 || events > 0))
    .toSorted((a, b) => compare(a.of, b.of, factors))
    .map(({ of, sums }) => ({
      of,
      sides: Object.fromEntries(sides.map((side) => [side, timeOf(sums.get(side))])) as Record<
        Side,
        TimeAtRisk
      >,
    }));
}

function compare(a: Partial<FineStratum>, b: Partial<FineStratum>, factors: readonly Factor[]): number {
  const last = (id = 0) => (id === 0 ? Infinity : id);
  const differs = factors.find((factor) => a[factor] !== b[factor]);
  if (differs === undefined) return 0;
  return last(a[differs]) < last(b[differs]) ? -1 : 1;
}
