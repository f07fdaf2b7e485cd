import { notShown } from './not-shown';
import { type ReleasedCount } from './released-count';
import { type ReleasedEvents } from './released-events';
import { type ServiceNode } from './service-tree';

/** One row of a life table of released counts. */
export interface LifeTableRow {
  readonly from: number;
  /** Null: no upper end. */
  readonly to: number | null;
  readonly events: ReleasedCount;
  readonly atRisk: ReleasedCount;
}

/** The rows of a life table from the released counts of bands: each band divided as finely as every part with an upper end
 *  is shown, and as a whole where one is not. A band that is not shown itself, or that the lattice does not have, stands for
 *  its parts; those that are withheld stay in the table as rows that are not shown. `of` looks a band up by its code. Source:
 *  docs/methods/published-figures.md. */
export function lifeTable(
  bands: readonly ServiceNode[],
  of: (code: string) => ReleasedEvents,
): readonly LifeTableRow[] {
  return bands.flatMap((band) => rowsOf(band, of));
}

function rowsOf(band: ServiceNode, of: (code: string) => ReleasedEvents): readonly LifeTableRow[] {
  const own = of(band.code);
  const row: LifeTableRow = { from: band.from, to: band.to, ...own };
  if (band.parts.length === 0) return [row];
  const parts = band.parts.flatMap((part) => rowsOf(part, of));
  const whole = notShown(own.events, own.atRisk) === null;
  return !whole || parts.every(({ events, atRisk }) => notShown(events, atRisk) === null) ? parts : [row];
}
