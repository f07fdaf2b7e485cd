import { type PublishedFigure, type PublishedSection } from '@muster/contracts';
import { notShown } from '../derive/not-shown';
import { type ReleasedCount } from '../derive/released-count';
import { type ReadingRules } from '../release/reading-rules';
import { type Asked } from './asked';
import { countIn } from './count-in';
import { figureOfCount } from './figure-of-count';
import { flowPeriodsOf } from './flow-periods-of';
import { placesOf } from './places-of';
import { sectionOf } from './section-of';
import { periodWords } from './when-words';

/** Joiners less leavers of the last period, by group. It is the difference of two rounded counts, and promotions and changes
 *  of answer are not in it, so it need not be the change of the stock. One below `tellableChange` could as well be one in the
 *  other direction and is not told. Null where the lattice has none of it. */
export function netChangeSection(asked: Asked): PublishedSection | null {
  const { reading, workforceType } = asked;
  const { figures } = reading;
  const period = flowPeriodsOf(figures, workforceType, 'joiners', asked.flow).at(-1);
  if (!period) return null;
  const counted = placesOf(asked, true).map((place) => ({
    place,
    joiners: countIn(figures, { workforceType, measure: 'joiners', period, coords: place.coords }),
    leavers: countIn(figures, { workforceType, measure: 'leavers', period, coords: place.coords }),
  }));
  if (counted.some(({ joiners, leavers }) => [joiners, leavers].some(({ status }) => status === 'absent'))) {
    return null;
  }
  return sectionOf(asked, {
    id: 'net-change',
    kind: 'counts',
    measure: 'joiners',
    when: periodWords(period),
    columns: [
      { id: 'joiners', label: 'Joiners', unit: 'people' },
      { id: 'leavers', label: 'Leavers', unit: 'people' },
      { id: 'net', label: 'Joiners less leavers', unit: 'people' },
    ],
    rows: counted.map(({ place, joiners, leavers }) => ({
      group: { ...place.group },
      labels: { ...place.labels },
      undeclared: place.undeclared,
      figures: {
        joiners: figureOfCount(joiners),
        leavers: figureOfCount(leavers),
        net: difference(joiners, leavers, figures.rules),
      },
      verdict: null,
      change: null,
    })),
  });
}

function difference(
  one: ReleasedCount,
  other: ReleasedCount,
  { tellableChange }: ReadingRules,
): PublishedFigure {
  if (one.status !== 'ok' || other.status !== 'ok') {
    return notShown(one, other) ?? { status: 'not-available' };
  }
  const value = one.value - other.value;
  return Math.abs(value) < tellableChange
    ? { status: 'too-wide' }
    : { status: 'shown', value, lower: null, upper: null };
}
