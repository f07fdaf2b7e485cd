import { type PathPlan } from './path-plan';
import { type ProjectionStock, type ScenarioLevers } from './projection-input';

/** Brings the shape of the force and the amounts of a scenario into the form that years are worked out from. */
export function planPath({ ranks, bandYears }: ProjectionStock, levers: ScenarioLevers): PathPlan {
  return {
    ranks: ranks.length,
    bands: bandYears.length,
    ageing: Float64Array.from(bandYears, (width) => (width === null ? 0 : 1 / width)),
    establishmentChange: levers.establishmentChangePerYear ?? 0,
    intake: levers.intakePerYear ?? null,
    transfers: levers.transfersInPerYear ?? 0,
    transferShare: levers.transferShare ?? null,
    transferCell: (levers.transferRank ?? 0) * bandYears.length,
  };
}
