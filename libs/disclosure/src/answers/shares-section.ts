import { type PublishedSection } from '@muster/contracts';
import { type ReleasedFigures } from '../release/released-figures';
import { type Asked } from './asked';
import { type CountedPeople, countedShare } from './counted-share';
import { type Place } from './place';
import { sectionOf } from './section-of';
import { shareColumns } from './share-columns';
import { shareRow } from './share-row';

/** Where the shares of a section come from. */
export interface SharesPlan {
  readonly id: string;
  readonly people: CountedPeople;
  /** `People`, `Joiners`: how those counted are called. */
  readonly counted: string;
  readonly places: readonly Place[];
  readonly when: string;
  /** The same figures of the period before, and how its column is called. */
  readonly before: {
    readonly figures: ReleasedFigures;
    readonly people: CountedPeople;
    readonly label: string;
  } | null;
  readonly notes?: readonly string[];
}

/** A section of shares against the population, or null where the lattice of the role has none of it. */
export function sharesSection(asked: Asked, plan: SharesPlan): PublishedSection | null {
  const { reading, measured } = asked;
  const { figures, baseline } = reading;
  const { places, before } = plan;
  const counted = places.map((place) => ({
    place,
    now: countedShare(figures, plan.people, measured, place.coords),
  }));
  if (counted.length === 0 || counted.some(({ now }) => now.part.status === 'absent')) return null;
  const populations = baseline?.dimension === measured.id ? baseline.shares : null;
  return sectionOf(asked, {
    id: plan.id,
    kind: 'shares',
    measure: plan.people.measure,
    when: plan.when,
    columns: shareColumns(asked, plan.counted, before?.label ?? null),
    rows: counted.map(({ place, now }) =>
      shareRow(
        place,
        {
          now,
          before: before && countedShare(before.figures, before.people, measured, place.coords),
          population: populations?.get(place.group[measured.id] ?? '') ?? null,
        },
        figures.rules,
      ),
    ),
    compared: populations !== null,
    notes: plan.notes ?? [],
  });
}
