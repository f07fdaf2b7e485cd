import { type SideRates, type YearRates } from './year-rates';

/** Rates of 0 for so many ranks and bands of service, to be written into. */
export function blankRates(ranks: number, bands: number): YearRates {
  const side = (): SideRates => ({
    leaving: new Float64Array(bands),
    promotion: new Float64Array(ranks),
    entry: new Float64Array(ranks * bands),
  });
  return { group: side(), others: side(), intakeShare: 0 };
}
