import { type PublishedSection } from '@muster/contracts';
import { type WorkforceType } from '@muster/domain';
import { type TracedPlace } from '@muster/packs';
import { dimensionOf } from '../answers/dimension-of';
import { hasDeclared } from '../answers/counted-share';
import { DECLARED } from '../answers/categories-of';
import { periodWith } from '../answers/period-with';
import { type Reading } from '../answers/reading';
import { type CellPlace } from './cell-place';
import { endsOfPeriod } from './ends-of-period';

/** Cells of a point: of a trend part and whole in the release of its day; of a curve the leavers and people in post of every
 *  band of service, because a point is a product of all bands before it. */
export function cellsOfLine(
  reading: Reading,
  workforceType: WorkforceType,
  { kind, measured }: PublishedSection,
  { group, asAt }: Omit<TracedPlace, 'section'>,
): readonly CellPlace[] {
  const dimension = dimensionOf(reading.figures, workforceType, measured);
  if (kind === 'trend') {
    const figures = reading.published.find(({ meta }) => meta.asAt === asAt);
    if (!figures) return [];
    const { [measured]: _, ...rest } = group;
    const whole = dimension && hasDeclared(dimension) ? { ...rest, [measured]: DECLARED } : rest;
    return [group, whole].map((coords) => ({
      figures,
      address: { workforceType, measure: 'stock' as const, period: null, coords },
    }));
  }
  const { figures } = reading;
  const period = periodWith(figures, workforceType, 'leavers', 'service-band');
  const bands = dimensionOf(figures, workforceType, 'service-band');
  if (!period || !bands) return [];
  return bands.leaves
    .filter(({ undeclared }) => !undeclared)
    .flatMap(({ code }) => {
      const coords = { ...group, 'service-band': code };
      const address = { workforceType, measure: 'leavers' as const, period, coords };
      return [{ figures, address }, ...endsOfPeriod(reading, workforceType, period, coords)];
    });
}
