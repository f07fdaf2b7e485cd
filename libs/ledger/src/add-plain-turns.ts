import { type CountQuestion } from './count-question';
import { type CodeColumn, type Ledger } from './ledger';
import { type SeriesCounts } from './series-counts';

/** What most questions ask, in one loop without a cell per spell in between: at most two dimensions, no filter, and a
 *  ledger that holds everybody's FTE. Gives a function that adds a range of `spells` to `counts`, or takes it off. */
export function addPlainTurns(
  ledger: Ledger,
  spells: Int32Array,
  { by }: CountQuestion,
  sign: 1 | -1,
  { headcount, fteHundredths }: SeriesCounts,
): (from: number, to: number) => void {
  const nobodyDiffers: CodeColumn = { size: 1, ids: new Uint8Array(ledger.spells) };
  const [first, second] = [by[0], by[1]].map(
    (dimension) => ledger.columns.get(dimension ?? '') ?? nobodyDiffers,
  );
  return (from, to) =>
    addRange(
      spells,
      from,
      to,
      first ?? nobodyDiffers,
      second ?? nobodyDiffers,
      ledger.fteHundredths,
      sign,
      headcount,
      fteHundredths,
    );
}

function addRange(
  spells: Int32Array,
  from: number,
  to: number,
  { ids }: CodeColumn,
  { ids: others, size }: CodeColumn,
  ftes: Int16Array,
  sign: 1 | -1,
  headcount: Int32Array,
  fteHundredths: Int32Array,
): void {
  for (let at = from; at < to; at += 1) {
    const spell = spells[at] as number;
    const cell = Math.imul(ids[spell] as number, size) + (others[spell] as number);
    headcount[cell] = (headcount[cell] as number) + sign;
    fteHundredths[cell] = (fteHundredths[cell] as number) + Math.imul(sign, ftes[spell] as number);
  }
}
