import { type PublishedSection } from '@muster/contracts';
import { type Asked } from './asked';
import { categoriesOf } from './categories-of';
import { dimensionOf } from './dimension-of';
import { flowSection } from './flow-section';
import { periodWith } from './period-with';
import { placesOf } from './places-of';

/** Leavers by length of service in the last period that is divided so, for everybody and for each group. Null where the
 *  lattice has none of it. */
export function leavingByServiceSection(asked: Asked): PublishedSection | null {
  const { reading, workforceType, measured, groups, where } = asked;
  const bands = dimensionOf(reading.figures, workforceType, 'service-band');
  const period = periodWith(reading.figures, workforceType, 'leavers', 'service-band');
  if (!bands || !period || asked.others.length > 0) return null;
  const everybody = { measured: bands, groups: categoriesOf(bands, 'main'), others: [], where };
  const others = [{ dimension: measured, categories: groups }];
  return flowSection(
    { ...asked, ...everybody, others },
    {
      id: 'leaving-by-service',
      kind: 'rates',
      measure: 'leavers',
      places: [...placesOf(everybody, false), ...placesOf({ ...everybody, others }, false)],
      periods: [period],
    },
  );
}
