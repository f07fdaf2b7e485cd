import { ok, type Result } from '@muster/domain';
import { type CellCounts, cellSizes, countSeries, MOST_CELLS } from '@muster/ledger';
import { type Axis } from '../questions/axis';
import { type QuestionContext } from '../questions/question-context';
import { tooLarge } from '../questions/too-large';
import { type QuestionPlan } from './question-plan';
import { type RepresentationRefusal } from './representation.errors';

/** Counts at `days` (days since 1970-01-01, rising) over every column that the axes read. Refused when the question has
 *  more cells than the ledger counts at once. */
export function countColumns(
  { held }: QuestionContext,
  plan: QuestionPlan,
  axes: readonly Axis[],
  days: readonly number[],
): Result<readonly CellCounts[], RepresentationRefusal> {
  const by = [...new Set(axes.flatMap(({ columns }) => columns))];
  const cells = cellSizes(held.ledger, by).reduce((product, size) => product * size, days.length);
  if (cells > MOST_CELLS) return tooLarge();
  return ok(countSeries(held.ledger, days, { by, where: plan.filters }));
}
