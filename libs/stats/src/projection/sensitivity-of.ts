import { type ProjectedPath, type ProjectionSensitivity } from './projection';
import { type ProjectionInput } from './projection-input';
import { type YearRates } from './year-rates';

/** What one percentage point means in people of the group in the first year of the central path: of intake, so many more
 *  among those who join; of leaving, one in a hundred of today's people of the group who stays. Where joiners replace
 *  leavers, each who stays takes a place that the intake share would have given to the group in part.
 *  Source: docs/methods/projection.md. */
export function sensitivityOf(
  central: ProjectedPath,
  rates: YearRates,
  { levers }: ProjectionInput,
): ProjectionSensitivity {
  const joiners = central.joiners[1] as number;
  const transfers = Math.min(levers.transfersInPerYear ?? 0, joiners);
  // Transfers follow the intake share only where no share of their own is set.
  const moved = levers.transferShare === undefined ? joiners : joiners - transfers;
  const stay = 0.01 * (central.group[0] as number);
  const isReplaced = levers.intakePerYear === undefined && joiners > 0;
  return {
    peoplePerPointOfIntake: 0.01 * moved,
    peoplePerPointOfLeaving: stay,
    gainPerPointOfLeaving: isReplaced ? stay * (1 - rates.intakeShare) : stay,
  };
}
