import { type PublishedSection } from '@muster/contracts';
import { isPopulation } from './is-population';

type Column = PublishedSection['columns'][number];

/** The column that a picture draws and that decides whether a row is told: the first ratio of ratios, the first share of
 *  the people in any other picture, and the first column of counts. Null where a section has no column. */
export function drawnColumn({ kind, columns }: PublishedSection): Column | null {
  const first = (unit: Column['unit']) =>
    columns.find((column) => column.unit === unit && !isPopulation(column)) ?? null;
  if (kind === 'counts') return first('people') ?? columns[0] ?? null;
  return first(kind === 'ratios' ? 'ratio' : 'share') ?? first('people') ?? columns[0] ?? null;
}
