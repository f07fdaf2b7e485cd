import { type PublishedSection } from '@muster/contracts';
import { type WorkforceType } from '@muster/domain';
import { type TracedPlace } from '@muster/packs';
import { DECLARED } from '../answers/categories-of';
import { hasDeclared } from '../answers/counted-share';
import { dimensionOf } from '../answers/dimension-of';
import { type Reading } from '../answers/reading';
import { dayWords, periodWords } from '../answers/when-words';
import { type ReleaseMeasure } from '../lattice/release-measure';
import { type FlowPeriod } from '../lattice/release-period';
import { type ReleasedFigures } from '../release/released-figures';
import { type CellPlace } from './cell-place';
import { flowPeriodsIn } from '../answers/flow-periods-in';

/** Cells of a share: part and whole of the day or period, or of the one before. A declaration rate has those with an answer
 *  above the line and everybody below it. */
export function cellsOfShare(
  reading: Reading,
  workforceType: WorkforceType,
  section: PublishedSection,
  { group, column }: Omit<TracedPlace, 'section'>,
): readonly CellPlace[] {
  const { measured, columns } = section;
  const measure: ReleaseMeasure = section.measure === 'joiners' ? 'joiners' : 'stock';
  const dimension = dimensionOf(reading.figures, workforceType, measured);
  const { [measured]: _, ...rest } = group;
  const isDeclaration = columns.some(({ id }) => id === 'all');
  const declared = dimension && hasDeclared(dimension) ? { ...rest, [measured]: DECLARED } : rest;
  const [part, whole] = isDeclaration ? [declared, rest] : [group, declared];
  const said = column === 'before' ? (columns.find(({ id }) => id === 'before')?.label ?? '') : section.when;
  const when = whenOf(reading, workforceType, measure, said);
  if (!when) return [];
  const coords = column === 'people' ? [part] : WHOLE.includes(column) ? [whole] : [part, whole];
  return coords.map((each) => ({
    figures: when.figures,
    address: { workforceType, measure, period: when.period, coords: each },
  }));
}

const WHOLE = ['declared', 'all'];

function whenOf(
  reading: Reading,
  workforceType: WorkforceType,
  measure: ReleaseMeasure,
  said: string,
): { readonly figures: ReleasedFigures; readonly period: FlowPeriod | null } | null {
  if (measure === 'stock') {
    const figures = reading.published.findLast(({ meta }) => said.endsWith(dayWords(meta.asAt)));
    return figures ? { figures, period: null } : null;
  }
  const period = flowPeriodsIn(reading.figures, workforceType, measure).find((each) =>
    said.endsWith(periodWords(each)),
  );
  return period ? { figures: reading.figures, period } : null;
}
