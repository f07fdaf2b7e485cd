import { type PublishedSection } from '@muster/contracts';
import { type Asked } from '../answers/asked';
import { countIn } from '../answers/count-in';
import { figureOfCount } from '../answers/figure-of-count';
import { flowPeriodsOf } from '../answers/flow-periods-of';
import { placesOf } from '../answers/places-of';
import { sectionOf } from '../answers/section-of';
import { dayWords, periodWords } from '../answers/when-words';
import { type FoiPart } from './foi-definition';

/** The released counts of a part of a standing table, a column for each period of its kind. Null where the lattice of the
 *  role has none of it. */
export function foiSection(asked: Asked, { measure, flow }: FoiPart, id: string): PublishedSection | null {
  const { figures } = asked.reading;
  const { workforceType } = asked;
  const periods = flow ? flowPeriodsOf(figures, workforceType, measure, flow) : [null];
  if (periods.some((period) => period && period.kind !== flow) || periods.length === 0) return null;
  const day = dayWords(figures.meta.asAt);
  const columns = periods.map((period) => ({
    ...{ id: period?.id ?? 'people', unit: 'people' as const },
    label: period ? periodWords(period) : day,
  }));
  const counted = placesOf(asked, true).map((place) => ({
    place,
    counts: periods.map((period) =>
      countIn(figures, { workforceType, measure, period, coords: place.coords }),
    ),
  }));
  if (counted.every(({ counts }) => counts.every(({ status }) => status === 'absent'))) return null;
  return sectionOf(asked, {
    ...{ id, kind: 'counts', measure, columns },
    when: columns.map(({ label }) => label).join('; '),
    rows: counted.map(({ place, counts }) => ({
      ...{ group: { ...place.group }, labels: { ...place.labels }, undeclared: place.undeclared },
      figures: Object.fromEntries(
        columns.map((column, at) => [column.id, figureOfCount(counts[at] ?? { status: 'absent' })]),
      ),
      ...{ verdict: null, change: null },
    })),
  });
}
