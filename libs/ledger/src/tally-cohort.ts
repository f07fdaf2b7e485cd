import { cellOfTheseSpells } from './cell-of-these-spells';
import { cellSizes } from './cell-sizes';
import { type CountQuestion } from './count-question';
import { type EventCohort } from './event-cohort';
import { type Ledger } from './ledger';
import { requireCells } from './require-cells';

/** A cohort by cell, as in `CellCounts`: persons. */
export interface CohortCounts {
  readonly by: readonly string[];
  readonly sizes: readonly number[];
  readonly atRisk: Int32Array;
  /** Of those at risk, to whom it happened. */
  readonly events: Int32Array;
  /** `events` by reason: the block of reason r begins at r times the number of cells. Empty when not asked for. */
  readonly byReason: Int32Array;
}

/** Counts a cohort by the codes that its people have in their spells. `reasons`: number of reason ids, 0 (*not held*)
 *  included, to count the events by reason as well. Filters as in `CountQuestion`. Throws a RangeError for a reason
 *  outside them, more than four dimensions or too many cells. Source: docs/methods/snapshots-and-spells.md. */
export function tallyCohort(
  ledger: Ledger,
  cohort: EventCohort,
  question: CountQuestion,
  reasons = 0,
): CohortCounts {
  const sizes = cellSizes(ledger, question.by);
  const width = requireCells(sizes, Math.max(1, reasons));
  const cells = cellOfTheseSpells(ledger, cohort.spells, question);
  const atRisk = new Int32Array(width);
  const events = new Int32Array(width);
  const byReason = new Int32Array(width * reasons);
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row] as number;
    if (cell < 0) continue;
    atRisk[cell] = (atRisk[cell] as number) + 1;
    if (cohort.happened[row] === 0) continue;
    events[cell] = (events[cell] as number) + 1;
    if (reasons === 0) continue;
    const reason = cohort.reason[row] as number;
    if (reason >= reasons) throw new RangeError('a reason outside the reasons');
    byReason[reason * width + cell] = (byReason[reason * width + cell] as number) + 1;
  }
  return { by: question.by, sizes, atRisk, events, byReason };
}
