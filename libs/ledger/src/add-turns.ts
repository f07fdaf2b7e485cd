import { cellOfTheseSpells } from './cell-of-these-spells';
import { type CountQuestion } from './count-question';
import { type Ledger } from './ledger';
import { type SeriesCounts } from './series-counts';

/** Gives a function that adds a range of `spells` to `counts`, or takes it off; for any question. */
export function addTurns(
  ledger: Ledger,
  spells: Int32Array,
  question: CountQuestion,
  sign: 1 | -1,
  { headcount, fteHundredths, withoutFte }: SeriesCounts,
): (from: number, to: number) => void {
  const cells = cellOfTheseSpells(ledger, spells, question);
  return (from, to) => {
    for (let at = from; at < to; at += 1) {
      const cell = cells[at] as number;
      if (cell < 0) continue;
      const fte = ledger.fteHundredths[spells[at] as number] as number;
      headcount[cell] = (headcount[cell] as number) + sign;
      if (fte < 0) withoutFte[cell] = (withoutFte[cell] as number) + sign;
      else fteHundredths[cell] = (fteHundredths[cell] as number) + Math.imul(sign, fte);
    }
  };
}
