import { type Exposed, type ProjectionRates } from './projection-input';
import { type YearRates } from './year-rates';

/** Writes the means of what the runs draw: `(events + 1/2) / (person-years + 1)` for a rate and for the share of the group
 *  among joiners, and the observed shares of the cells in which joiners began. The half of Jeffreys' prior keeps a rate off
 *  0 where nothing was seen yet. A stratum without exposure only stands where a lever sets the rate.
 *  Source: docs/methods/projection.md. */
export function meanRates(rates: ProjectionRates, into: YearRates): void {
  for (const side of ['group', 'others'] as const) {
    into[side].leaving.set(rates.leaving[side].map(meanOf));
    into[side].promotion.set(rates.promotion[side].map(meanOf));
    const joined = rates.entry[side].reduce((sum, people) => sum + people, 0);
    into[side].entry.set(rates.entry[side].map((people) => (joined > 0 ? people / joined : 0)));
  }
  const { group, others } = rates.intake;
  into.intakeShare = meanOf({ events: group, personYears: group + others });
}

function meanOf({ events, personYears }: Exposed): number {
  return (events + 0.5) / (personYears + 1);
}
