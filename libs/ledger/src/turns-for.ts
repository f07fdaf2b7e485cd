import { type CountQuestion } from './count-question';
import { type Ledger } from './ledger';
import { type Turns } from './turns';

/** The turns of a ledger if they answer the question; null when it asks about a volatile dimension, and for a ledger that
 *  was derived from another with days, FTE or an asked column of its own. */
export function turnsFor({ turns, ...ledger }: Ledger, { by, where = [] }: CountQuestion): Turns | null {
  const asked = [...by, ...where.map(({ dimension }) => dimension)];
  const isOfThese =
    ledger.validFrom === turns.validFrom &&
    ledger.validTo === turns.validTo &&
    ledger.fteHundredths === turns.fteHundredths &&
    asked.every((dimension) => ledger.columns.get(dimension) === turns.steady.get(dimension));
  return isOfThese ? turns : null;
}
