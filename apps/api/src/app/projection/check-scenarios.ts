import { type ProjectionLevers, type ProjectionQuestion } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { type ProjectionRefusal } from './projection.errors';

/** Whether the numbers of a question can be true of anybody, whoever is counted: rates and shares from 0 to 1, one way of
 *  saying how many join, and a population of a year that the projection reaches. `startYear`: calendar year of year 0. */
export function checkScenarios(
  { scenarios, baseline, horizonYears }: Pick<ProjectionQuestion, 'scenarios' | 'baseline' | 'horizonYears'>,
  startYear: number,
): Result<void, ProjectionRefusal> {
  for (const [at, { levers }] of scenarios.entries()) {
    const name = `Scenario ${at + 1}`;
    if (ratesOf(levers).some((rate) => !(rate >= 0 && rate <= 1))) {
      return refuse('rate-out-of-range', `${name}: a rate or a share lies between 0 and 100 percent.`);
    }
    if (levers.intakePerYear !== undefined && (levers.establishmentChangePerYear ?? 0) !== 0) {
      return refuse(
        'two-sizes',
        `${name}: set how many join or how the establishment changes; one follows from the other.`,
      );
    }
  }
  const last = startYear + horizonYears;
  if (baseline?.year !== undefined && baseline.year > last) {
    return refuse(
      'baseline-after-horizon',
      `The population is of a year after the projection, which ends in ${last}.`,
    );
  }
  return ok(undefined);
}

function ratesOf({ intakeShare, transferShare, leaving = [], promotion = [] }: ProjectionLevers): number[] {
  return [intakeShare ?? 0, transferShare ?? 0, ...[...leaving, ...promotion].map(({ rate }) => rate)];
}
