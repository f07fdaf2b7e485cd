import { type CellCounts } from './cell-counts';
import { cellSizes, MOST_CELLS } from './cell-sizes';
import { type CountQuestion } from './count-question';
import { type Ledger } from './ledger';
import { seriesOfSpells } from './series-of-spells';
import { seriesOfTurns } from './series-of-turns';
import { turnsFor } from './turns-for';

/** People in post at each of `days` (days since 1970-01-01, strictly rising, spaced as they like), by cell; one answer
 *  per day. Unit: persons, and FTE in hundredths. Each spell is looked at once at most, however many days there are.
 *  Throws a RangeError for days out of order, more than four dimensions, or more than `MOST_CELLS` cells times days.
 *  Source: docs/methods/snapshots-and-spells.md. */
export function countSeries(
  ledger: Ledger,
  days: readonly number[],
  question: CountQuestion,
): readonly CellCounts[] {
  if (days.some((day, at) => at > 0 && day <= (days[at - 1] as number)))
    throw new RangeError('days must rise');
  const sizes = cellSizes(ledger, question.by);
  const width = sizes.reduce((product, size) => product * size, 1);
  if (width * days.length > MOST_CELLS) throw new RangeError(`more than ${MOST_CELLS} cells`);
  const turns = turnsFor(ledger, question);
  const { headcount, fteHundredths, withoutFte } = turns
    ? seriesOfTurns(ledger, turns, days, question, width)
    : seriesOfSpells(ledger, days, question, width);
  return days.map((_, at) => ({
    by: question.by,
    sizes,
    headcount: headcount.subarray(at * width, (at + 1) * width),
    fteHundredths: fteHundredths.subarray(at * width, (at + 1) * width),
    withoutFte: withoutFte.subarray(at * width, (at + 1) * width),
  }));
}
