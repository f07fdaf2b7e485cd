import { survivalWords } from './survival-words';
import { type SupposedVerdicts } from './supposed-verdicts';
import { survives } from './survives';

/** The group that the board asks about first. */
const FIRST = 'Black';

/** Whether the verdicts would survive, and one sentence each about Black colleagues and the first other verdict that would
 *  not. None where no verdict is shown. */
export function boundsSentences(rows: readonly SupposedVerdicts[], people: string): readonly string[] {
  const shown = rows.filter((row) => survives(row) !== null);
  if (shown.length === 0) return ['No verdict is said, so none could survive or not.'];
  const changing = shown.find((row) => survives(row) === false && row.group !== FIRST);
  const black = shown.find(({ group }) => group === FIRST);
  const told = [...(black ? [black] : []), ...(changing ? [changing] : [])];
  return [summaryOf(shown), ...told.map((row) => survivalWords(row, people).join(' '))];
}

function summaryOf(shown: readonly SupposedVerdicts[]): string {
  const end = 'would survive whatever those without an answer had said.';
  if (shown.every(survives)) return `Every verdict shown ${end}`;
  return shown.some(survives)
    ? `Some of the verdicts shown ${end} Others would not.`
    : `No verdict shown ${end}`;
}
