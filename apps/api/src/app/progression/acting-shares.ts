import { ok, type Result } from '@muster/domain';
import { cellSizes, codesOfCell, countAt, MOST_CELLS, MOST_DIMENSIONS, tallyCohort } from '@muster/ledger';
import { type QuestionContext } from '../questions/question-context';
import { tooLarge } from '../questions/too-large';
import { basisIds } from './basis-ids';
import { type GroupedShare, groupedShares } from './grouped-shares';
import { keptRankCohort } from './kept-rank-cohort';
import { type PlannedDate } from './plan-date';
import { type ProgressionRefusal } from './progression.errors';
import { type RankOrder } from './rank-order';

/** Of the people whose file says how they hold their rank, those who hold it as temporary or acting, at one date. */
export function actingShares(
  context: QuestionContext,
  date: PlannedDate,
): Result<readonly GroupedShare[], ProgressionRefusal> {
  const { ledger } = context.held;
  const by = columnsOf(date, ['rank-basis']);
  if (!fits(context, by)) return tooLarge();
  const { headcount, sizes } = countAt(ledger, date.day, { by, where: date.plan.filters });
  const { temporary, stated } = basisIds(context, date.snapshot);
  const at = by.indexOf('rank-basis');
  const of = headcount.map((people, cell) => (stated.has(codesOfCell(sizes, cell)[at] ?? 0) ? people : 0));
  const acting = headcount.map((people, cell) =>
    temporary.has(codesOfCell(sizes, cell)[at] ?? 0) ? people : 0,
  );
  return ok(groupedShares(date, { by, sizes, inPost: headcount, of, people: acting }));
}

export interface KeptShares {
  readonly shares: readonly GroupedShare[];
  /** People left out because the end does not say how or which rank they hold. */
  readonly unknown: number;
}

/** Of the people who held a rank as temporary or acting at `first`, those who hold it or a higher one as substantive at
 *  `last`, by what they were at `first`. */
export function keptShares(
  context: QuestionContext,
  first: PlannedDate,
  last: PlannedDate,
  order: RankOrder,
): Result<KeptShares, ProgressionRefusal> {
  const { ledger, vocabulary } = context.held;
  const by = columnsOf(first, []);
  if (!fits(context, by)) return tooLarge();
  const before = basisIds(context, first.snapshot);
  const after = basisIds(context, last.snapshot);
  const cohort = keptRankCohort(ledger, first.day, last.day, { before, after }, order, {
    ranks: vocabulary['rank'] ?? [],
    types: vocabulary['workforce-type'] ?? [],
  });
  const question = { by, where: first.plan.filters };
  const { sizes, atRisk, events } = tallyCohort(ledger, cohort, question);
  const unknown = tallyCohort(ledger, cohort.unknown, question).atRisk.reduce(
    (sum, people) => sum + people,
    0,
  );
  return ok({
    shares: groupedShares(first, { by, sizes, inPost: atRisk, of: atRisk, people: events }),
    unknown,
  });
}

function columnsOf({ axes }: PlannedDate, more: readonly string[]): readonly string[] {
  return [...new Set([...axes.flatMap(({ columns }) => columns), ...more])];
}

function fits({ held }: QuestionContext, by: readonly string[]): boolean {
  if (by.length > MOST_DIMENSIONS) return false;
  return cellSizes(held.ledger, by).reduce((product, size) => product * size, 1) <= MOST_CELLS;
}
