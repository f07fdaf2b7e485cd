import { type PublishedSection } from '@muster/contracts';
import { type ReleasedEvents } from '../derive/released-events';
import { type ReleasedFigures } from '../release/released-figures';
import { type Asked } from './asked';
import { categoriesOf } from './categories-of';
import { countIn } from './count-in';
import { dimensionOf } from './dimension-of';
import { type Place } from './place';
import { placesOf } from './places-of';
import { ratesSection } from './rates-section';
import { dayWords } from './when-words';

/** Who holds a rank otherwise than as substantive: the share of everybody and of each group, at the as-at date. Null where
 *  the lattice has none of it. */
export function temporaryRankSection(
  asked: Asked,
  earlier: ReleasedFigures | undefined,
): PublishedSection | null {
  const { reading, workforceType } = asked;
  const basis = dimensionOf(reading.figures, workforceType, 'rank-basis');
  if (!basis || asked.others.length > 0) return null;
  const categories = categoriesOf(basis, 'main').filter(({ code }) => code !== 'substantive');
  const divided = { ...asked, others: [{ dimension: basis, categories }] };
  const of =
    (figures: ReleasedFigures) =>
    ({ coords }: Place): ReleasedEvents => {
      const { [basis.id]: _, ...everybody } = coords;
      const people = { workforceType, measure: 'stock', period: null } as const;
      return {
        events: countIn(figures, { ...people, coords }),
        atRisk: countIn(figures, { ...people, coords: everybody }),
      };
    };
  return ratesSection(divided, {
    id: 'temporary-rank',
    kind: 'rates',
    measure: 'stock',
    labels: { events: 'In the rank so', atRisk: 'People', rate: 'Share of the group' },
    places: placesOf(divided, true),
    when: dayWords(reading.figures.meta.asAt),
    of: of(reading.figures),
    before: earlier ? of(earlier) : null,
    against: null,
  });
}
