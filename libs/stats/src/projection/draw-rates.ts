import { type Exposed, type ProjectionRates } from './projection-input';
import { type RandomDraws } from './random-draws';
import { type YearRates } from './year-rates';

/** Writes the rates of one run: each rate and the intake share from Beta(events + 1/2, the rest + 1/2), and where joiners
 *  begin from Dirichlet(counts), which keeps to cells where somebody began. The order of the draws is fixed, and a rate
 *  that a lever sets is drawn all the same: scenarios of one seed differ by their levers alone.
 *  Sources: Jeffreys 1946; Rubin 1981 (Bayesian bootstrap); docs/methods/projection.md. */
export function drawRates(draws: RandomDraws, rates: ProjectionRates, into: YearRates): void {
  for (const side of ['group', 'others'] as const) {
    drawStrata(draws, rates.leaving[side], into[side].leaving);
    drawStrata(draws, rates.promotion[side], into[side].promotion);
    drawEntry(draws, rates.entry[side], into[side].entry);
  }
  into.intakeShare = draws.beta(rates.intake.group + 0.5, rates.intake.others + 0.5);
}

function drawStrata(draws: RandomDraws, strata: readonly Exposed[], into: Float64Array): void {
  for (let at = 0; at < strata.length; at += 1) {
    const { events, personYears } = strata[at] as Exposed;
    // A stratum with more events than person-years gets here only when a lever sets its rate.
    into[at] = draws.beta(events + 0.5, Math.max(0, personYears - events) + 0.5);
  }
}

function drawEntry(draws: RandomDraws, counts: Float64Array, into: Float64Array): void {
  let total = 0;
  for (let cell = 0; cell < counts.length; cell += 1) {
    const count = counts[cell] as number;
    const weight = count > 0 ? draws.gamma(count) : 0;
    into[cell] = weight;
    total += weight;
  }
  for (let cell = 0; cell < counts.length; cell += 1) into[cell] = (into[cell] as number) / total;
}
