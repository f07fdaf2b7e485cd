import { type ProjectionInput, type ScenarioLevers } from '../projection/projection-input';

interface Force {
  readonly ranks: readonly string[];
  readonly bandYears: readonly (number | null)[];
  readonly group: readonly number[];
  readonly others: readonly number[];
  readonly levers: ScenarioLevers;
}

/** A projection of which the levers set every rate that counts: people as given, joiners in the first cell. */
export function forceOf({ ranks, bandYears, group, others, levers }: Force, years: number): ProjectionInput {
  const known = (count: number) => Array.from({ length: count }, () => ({ events: 10, personYears: 100 }));
  const first = Float64Array.from(group, (_, cell) => (cell === 0 ? 100 : 0));
  const both = <Of>(one: Of) => ({ group: one, others: one });
  return {
    stock: { ranks, bandYears, group: Float64Array.from(group), others: Float64Array.from(others) },
    rates: {
      leaving: both(known(bandYears.length)),
      promotion: both(known(ranks.length - 1)),
      intake: both(100),
      entry: both(first),
    },
    levers,
    baseline: null,
    startYear: 2026,
    years,
    runs: 100,
    seed: 8,
  };
}
