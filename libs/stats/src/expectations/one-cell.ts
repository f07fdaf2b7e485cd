import { type ProjectionInput, type ScenarioLevers } from '../projection/projection-input';

/** For specs: one rank and one band of 10,000 people, 1,530 of the group, with the rates set by levers. */
export function oneCell(levers: ScenarioLevers, settings: Partial<ProjectionInput> = {}): ProjectionInput {
  const one = (value: number) => Float64Array.of(value);
  return {
    stock: { ranks: ['Constable'], bandYears: [null], group: one(1530), others: one(8470) },
    rates: {
      leaving: {
        group: [{ events: 367, personYears: 4590 }],
        others: [{ events: 1525, personYears: 25_410 }],
      },
      promotion: { group: [], others: [] },
      intake: { group: 567, others: 1323 },
      entry: { group: one(567), others: one(1323) },
    },
    levers,
    baseline: null,
    startYear: 2026,
    years: 20,
    runs: 100,
    seed: 8,
    ...settings,
  };
}
