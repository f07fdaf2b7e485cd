import {
  type AuditedCell,
  type AuditInput,
  type CellKey,
  type DatedPopulation,
  populationMarginOf,
  populationsOf,
  protectCells,
  type ProtectedCell,
  publicFacts,
  stocksOfPeriods,
  tabulate,
} from '@muster/disclosure';
import { type RoundingHmac } from '../rounding-secret.service';
import { earlierOf } from './earlier-of';
import { type ReleaseGround } from './release-ground';

/** A release before its audit. Undisclosed. */
export interface CountedRelease {
  readonly cells: ReadonlyMap<CellKey, ProtectedCell>;
  readonly input: AuditInput;
  /** The people behind the cells, and the stocks at the ends of periods. */
  readonly populations: readonly DatedPopulation[];
}

/** Counts, rounds, cuts off and holds every cell, and gathers what the audit looks at. */
export function countRelease(ground: ReleaseGround, hmac: RoundingHmac): CountedRelease {
  const { loaded, quarter, policy, plan, last, stored } = ground;
  const { lattice } = plan;
  const asked = { source: loaded.source, recordKeys: loaded.recordKeys, lattice, policy };
  const populations = populationsOf(asked);
  const cells = protectCells({ counted: tabulate(lattice, populations), last, policy, hmac, quarter });
  const dated: readonly DatedPopulation[] = [
    ...populations.map((population) => ({ population, quarter: population.period ? null : quarter })),
    ...stocksOfPeriods(asked),
  ];
  return {
    cells,
    populations: dated,
    input: {
      ...{ policy, lattice },
      facts: publicFacts(policy, lattice, dated),
      cells: new Map(
        [...cells].map(([key, { people, released }]): [CellKey, AuditedCell] => [
          key,
          { people, released, sameAsBefore: last.get(key)?.released.value === released.value },
        ]),
      ),
      earlier: earlierOf(stored, dated, lattice),
      margins: dated.map((each) =>
        populationMarginOf(each, lattice.dimensions.get(each.population.workforceType) ?? []),
      ),
    },
  };
}
