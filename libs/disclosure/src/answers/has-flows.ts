import { type Asked } from './asked';
import { type FlowMeasure } from './flow-section';

/** What a page says of a release that is too young for flows. */
export const NO_FLOWS =
  'No whole half-year or financial year lies between the snapshots of this release yet, so it has no joiners, leavers or promotions.';

/** Whether the release has the flow at all for the workforce type, or one was asked for by its kind of period: then what is
 *  not there lies outside the lattice. */
export function hasFlows({ reading, workforceType, flow }: Asked, measure: FlowMeasure): boolean {
  return (
    flow !== null ||
    reading.figures.meta.tables.some(
      (table) => table.workforceType === workforceType && table.measure === measure,
    )
  );
}
