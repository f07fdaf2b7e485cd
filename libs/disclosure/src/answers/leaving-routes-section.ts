import { type PublishedSection } from '@muster/contracts';
import { percentage } from '../derive/percentage';
import { type Asked } from './asked';
import { categoriesOf } from './categories-of';
import { countIn } from './count-in';
import { dimensionOf } from './dimension-of';
import { figureOfCount } from './figure-of-count';
import { periodWith } from './period-with';
import { placesOf } from './places-of';
import { sectionOf } from './section-of';
import { periodWords } from './when-words';

/** How people left in the last period that is divided so: each route for everybody and for each group, and its share of
 *  their leavers. Null where the lattice has none of it. */
export function leavingRoutesSection(asked: Asked): PublishedSection | null {
  const { reading, workforceType } = asked;
  const { figures } = reading;
  const routes = dimensionOf(figures, workforceType, 'leaving-route');
  const period = periodWith(figures, workforceType, 'leavers', 'leaving-route');
  if (!routes || !period || asked.others.length > 0) return null;
  const others = [{ dimension: routes, categories: categoriesOf(routes, 'main') }];
  const leavers = { workforceType, measure: 'leavers', period } as const;
  const divided = { ...asked, others };
  const counted = placesOf(divided, true).map((place) => {
    const { [routes.id]: _, ...all } = place.coords;
    return {
      place,
      part: countIn(figures, { ...leavers, coords: place.coords }),
      whole: countIn(figures, { ...leavers, coords: all }),
    };
  });
  if (counted.some(({ part }) => part.status === 'absent')) return null;
  return sectionOf(divided, {
    id: 'leaving-routes',
    kind: 'counts',
    measure: 'leavers',
    when: periodWords(period),
    columns: [
      { id: 'people', label: 'Leavers', unit: 'people' },
      { id: 'all', label: 'All leavers of the group', unit: 'people' },
      { id: 'share', label: 'Share of leavers', unit: 'share' },
    ],
    rows: counted.map(({ place, part, whole }) => ({
      group: { ...place.group },
      labels: { ...place.labels },
      undeclared: place.undeclared,
      figures: {
        people: figureOfCount(part),
        all: figureOfCount(whole),
        share: percentage(part, whole, figures.rules),
      },
      verdict: null,
      change: null,
    })),
  });
}
