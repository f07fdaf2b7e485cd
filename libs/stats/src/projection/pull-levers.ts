import { type ScenarioLevers } from './projection-input';
import { type YearRates } from './year-rates';

/** Writes over the rates that a scenario sets. A rate of one band of service wins over that of every band, wherever it
 *  stands; of two for the same people the later one wins. */
export function pullLevers(levers: ScenarioLevers, rates: YearRates): void {
  if (levers.intakeShare !== undefined) rates.intakeShare = levers.intakeShare;
  for (const { of, band, rate } of levers.leaving ?? []) {
    if (band === null) rates[of].leaving.fill(rate);
  }
  for (const { of, band, rate } of levers.leaving ?? []) {
    if (band !== null) rates[of].leaving[band] = rate;
  }
  for (const { of, rank, rate } of levers.promotion ?? []) rates[of].promotion[rank] = rate;
}
