import { type PublishedSection } from '@muster/contracts';
import { changeOfShare, type ReleasedShare } from '../derive/change-of-share';
import { percentage } from '../derive/percentage';
import { type ReleasedFigures } from '../release/released-figures';
import { type Asked } from './asked';
import { DECLARED } from './categories-of';
import { countIn } from './count-in';
import { hasDeclared } from './counted-share';
import { figureOfCount } from './figure-of-count';
import { type Place } from './place';
import { placesOf } from './places-of';
import { sectionOf } from './section-of';
import { dayWords } from './when-words';

/** How many have declared the measured characteristic, in each part of the workforce that the question names. Null where
 *  the release does not tell the two apart, or not in these parts. */
export function declarationSection(
  asked: Asked,
  earlier: ReleasedFigures | undefined,
): PublishedSection | null {
  const { measured, reading, workforceType } = asked;
  if (!hasDeclared(measured)) return null;
  const of = (figures: ReleasedFigures, { coords }: Place): ReleasedShare => {
    const people = { workforceType, measure: 'stock', period: null } as const;
    return {
      part: countIn(figures, { ...people, coords: { ...coords, [measured.id]: DECLARED } }),
      whole: countIn(figures, { ...people, coords }),
    };
  };
  const { figures } = reading;
  const counted = placesOf({ ...asked, groups: [] }, true).map((place) => ({
    place,
    now: of(figures, place),
  }));
  if (counted.some(({ now }) => now.part.status === 'absent')) return null;
  return sectionOf(asked, {
    id: 'declaration',
    kind: 'shares',
    measure: 'stock',
    when: dayWords(figures.meta.asAt),
    columns: [
      { id: 'people', label: `Declared ${measured.label.toLowerCase()}`, unit: 'people' },
      { id: 'all', label: 'Everybody', unit: 'people' },
      { id: 'share', label: 'Declaration rate', unit: 'share' },
    ],
    rows: counted.map(({ place, now }) => ({
      group: { ...place.group },
      labels: { ...place.labels },
      undeclared: false,
      figures: {
        people: figureOfCount(now.part),
        all: figureOfCount(now.whole),
        share: percentage(now.part, now.whole, figures.rules),
      },
      verdict: null,
      change: earlier ? changeOfShare(of(earlier, place), now, figures.rules) : null,
    })),
  });
}
