import { type PathPlan } from './path-plan';
import { type SideRates } from './year-rates';

/** What happens in a year to people who are there, in this order: some leave, some of those who stay are promoted by one
 *  rank, some grow into the next band of service. Changes `cells` in place and returns how many left. Everybody who stays
 *  is in some cell afterwards. Source: Bartholomew, Forbes and McClean 1991; docs/methods/projection.md. */
export function moveOn(cells: Float64Array, rates: SideRates, { ranks, bands, ageing }: PathPlan): number {
  const { leaving, promotion } = rates;
  let left = 0;
  // From the highest rank down: the rank below still holds last year's people when it is read.
  for (let rank = ranks - 1; rank >= 0; rank -= 1) {
    const row = rank * bands;
    const staying = 1 - (promotion[rank] as number);
    const arriving = rank > 0 ? (promotion[rank - 1] as number) : 0;
    const below = rank > 0 ? row - bands : row;
    let grown = 0;
    for (let band = 0; band < bands; band += 1) {
      const people = cells[row + band] as number;
      const rate = leaving[band] as number;
      const gone = people * rate;
      left += gone;
      const held = (people - gone) * staying + (cells[below + band] as number) * (1 - rate) * arriving;
      const growing = held * (ageing[band] as number);
      cells[row + band] = held - growing + grown;
      grown = growing;
    }
  }
  return left;
}
