import { cellOfSpells } from './cell-of-spells';
import { type CountQuestion } from './count-question';
import { type Ledger } from './ledger';
import { type SeriesCounts } from './series-counts';

/** Counts by looking at each spell once, however many days there are: it adds itself at the first day it covers and takes
 *  itself off at the first day after it; sums along the days do the rest. For questions with a volatile dimension. */
export function seriesOfSpells(
  ledger: Ledger,
  days: readonly number[],
  question: CountQuestion,
  width: number,
): SeriesCounts {
  const headcount = new Int32Array(width * days.length);
  const fteHundredths = new Int32Array(width * days.length);
  const withoutFte = new Int32Array(width * days.length);
  const cells = cellOfSpells(ledger, question);
  const starts = positions(ledger.validFrom, days);
  const ends = positions(ledger.validTo, days);
  for (let spell = 0; spell < cells.length; spell += 1) {
    const cell = cells[spell] as number;
    const start = starts[spell] as number;
    const end = ends[spell] as number;
    if (cell < 0 || start >= end) continue;
    const held = ledger.fteHundredths[spell] as number;
    const fte = held < 0 ? 0 : held;
    add(headcount, start * width + cell, 1);
    add(fteHundredths, start * width + cell, fte);
    if (held < 0) add(withoutFte, start * width + cell, 1);
    if (end === days.length) continue;
    add(headcount, end * width + cell, -1);
    add(fteHundredths, end * width + cell, -fte);
    if (held < 0) add(withoutFte, end * width + cell, -1);
  }
  for (const counts of [headcount, fteHundredths, ...(ledger.fteMissing ? [withoutFte] : [])])
    sumUp(counts, width);
  return { headcount, fteHundredths, withoutFte };
}

function add(counts: Int32Array, at: number, amount: number): void {
  counts[at] = (counts[at] as number) + amount;
}

function sumUp(counts: Int32Array, width: number): void {
  for (let at = width; at < counts.length; at += 1) add(counts, at, counts[at - width] as number);
}

/** Position in `days` of the first one on or after each date; `days.length` when there is none. */
function positions(dates: Int32Array, days: readonly number[]): Int32Array {
  const found = new Int32Array(dates.length);
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? 0;
  // A table over the whole span answers without searching; 120 months are 3,650 entries.
  const table = new Int32Array(last - first + 1);
  let position = 0;
  for (let offset = 0; offset < table.length; offset += 1) {
    if (first + offset > (days[position] as number)) position += 1;
    table[offset] = position;
  }
  for (let row = 0; row < dates.length; row += 1) {
    const date = dates[row] as number;
    if (date > last) found[row] = days.length;
    else if (date > first) found[row] = table[date - first] as number;
  }
  return found;
}
