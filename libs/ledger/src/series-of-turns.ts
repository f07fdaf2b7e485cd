import { addPlainTurns } from './add-plain-turns';
import { addTurns } from './add-turns';
import { type CountQuestion } from './count-question';
import { type Ledger } from './ledger';
import { type SeriesCounts } from './series-counts';
import { type DatedSpells, type Turns } from './turns';

/** Counts along the days: who came since the day before is added to the counts of that day, who went is taken off. Only for
 *  questions without a volatile dimension. */
export function seriesOfTurns(
  ledger: Ledger,
  { starts, ends }: Turns,
  days: readonly number[],
  question: CountQuestion,
  width: number,
): SeriesCounts {
  const now = emptyCounts(width);
  const series = emptyCounts(width * days.length);
  const isPlain = question.by.length <= 2 && !question.where?.length && !ledger.fteMissing;
  const adder = isPlain ? addPlainTurns : addTurns;
  const coming = new Walk(starts, adder(ledger, starts.spells, question, 1, now));
  const going = new Walk(ends, adder(ledger, ends.spells, question, -1, now));
  days.forEach((day, at) => {
    coming.upTo(day);
    going.upTo(day);
    series.headcount.set(now.headcount, at * width);
    series.fteHundredths.set(now.fteHundredths, at * width);
    if (ledger.fteMissing) series.withoutFte.set(now.withoutFte, at * width);
  });
  return series;
}

const emptyCounts = (cells: number): SeriesCounts => ({
  headcount: new Int32Array(cells),
  fteHundredths: new Int32Array(cells),
  withoutFte: new Int32Array(cells),
});

/** Goes through dated spells once, from day to day. */
class Walk {
  private next = 0;

  constructor(
    private readonly dated: DatedSpells,
    private readonly add: (from: number, to: number) => void,
  ) {}

  upTo(day: number): void {
    const { days, offsets } = this.dated;
    const from = offsets[this.next] as number;
    while (this.next < days.length && (days[this.next] as number) <= day) this.next += 1;
    this.add(from, offsets[this.next] as number);
  }
}
