import { type PackRun, type PackSentence } from '@muster/contracts';
import { type Said } from '@muster/narrative';

/** What is said as a sentence of a pack: a number leads to the trace of the very cell that it says it stands in. Words, and
 *  numbers whose cell has no trace, stand together in one run. */
export function sentenceOfSaid(
  said: Said,
  traceOf: (row: string, column: string) => string | null,
): PackSentence {
  const runs: PackRun[] = [];
  for (const { text, cell } of said) {
    const trace = cell === null ? null : traceOf(cell.row, cell.column);
    const last = runs.at(-1);
    if (trace === null && last?.trace === null) runs[runs.length - 1] = { text: last.text + text, trace };
    else runs.push({ text, trace });
  }
  return runs;
}
