import { type PublishedSection } from '@muster/contracts';
import { type Asked } from './asked';
import { byRank } from './by-rank';
import { flowSection } from './flow-section';
import { periodWith } from './period-with';
import { placesOf } from './places-of';

/** Promotions by the rank that people were promoted from, over the last fixed block of three years. Null where the lattice
 *  has none of it. */
export function promotionsByRankSection(asked: Asked): PublishedSection | null {
  const { reading, workforceType } = asked;
  const divided = byRank(asked, 'single');
  const period = periodWith(reading.figures, workforceType, 'promotions', 'rank');
  if (!divided || !period) return null;
  return flowSection(divided, {
    id: 'promotions-by-rank',
    kind: 'rates',
    measure: 'promotions',
    places: placesOf(divided, true),
    periods: [period],
    notes: ['By rank over a fixed block of three years: the rank that people were promoted from.'],
  });
}
