import { cellOfTheseSpells } from './cell-of-these-spells';
import { cellSizes } from './cell-sizes';
import { type CountQuestion } from './count-question';
import { type Ledger } from './ledger';
import { type MatchedDays } from './match-days';
import { requireCells } from './require-cells';

/** People by what they were at one day and at another. The count of cell b before and cell a after stands at
 *  `b * (afterCells + 2) + a`. Each side has two more cells: `cells` = in post, but kept out by a filter of the question;
 *  `cells + 1` = not in post. */
export interface CrossTable {
  readonly beforeSizes: readonly number[];
  readonly afterSizes: readonly number[];
  /** Number of cells of the questions, without the two more. */
  readonly beforeCells: number;
  readonly afterCells: number;
  /** Persons. */
  readonly counts: Int32Array;
}

/** Counts people by their cell at both days of `matched`: rank-to-rank moves, and where a change of a share came from.
 *  Every person of `matched` is in exactly one count, so the counts sum to its rows. The questions may differ, for example
 *  when a dimension was not held at the first day. Throws a RangeError for more than four dimensions or too many cells.
 *  Source: docs/methods/snapshots-and-spells.md. */
export function crossTabulate(
  ledger: Ledger,
  matched: MatchedDays,
  before: CountQuestion,
  after: CountQuestion,
): CrossTable {
  const beforeSizes = cellSizes(ledger, before.by);
  const afterSizes = cellSizes(ledger, after.by);
  const afterCells = requireCells(afterSizes, 1);
  const beforeCells = requireCells(beforeSizes, afterCells + 2);
  const width = afterCells + 2;
  const counts = new Int32Array((beforeCells + 2) * width);
  const lines = placesOf(ledger, matched.before, before, beforeCells);
  const columns = placesOf(ledger, matched.after, after, afterCells);
  for (let row = 0; row < lines.length; row += 1) {
    const place = (lines[row] as number) * width + (columns[row] as number);
    counts[place] = (counts[place] as number) + 1;
  }
  return { beforeSizes, afterSizes, beforeCells, afterCells, counts };
}

function placesOf(ledger: Ledger, spells: Int32Array, question: CountQuestion, cells: number): Int32Array {
  const places = cellOfTheseSpells(ledger, spells, question);
  for (let row = 0; row < places.length; row += 1) {
    if ((places[row] as number) < 0) places[row] = (spells[row] as number) < 0 ? cells + 1 : cells;
  }
  return places;
}
