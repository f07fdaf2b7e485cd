import { NO_PROOF_OF_PARITY } from '../words/verdict-words';
import { type HazardLine } from './hazard-rows';

/** What the table says first: up to two groups whose rate is clearly different among people alike (or, where no such model
 *  can be told, at equal service); where a ratio does not hold throughout; and that nothing of it is proof of cause. */
export function hazardSentences(lines: readonly HazardLine[]): readonly string[] {
  const told = lines.filter((line) => line.ratio !== null && line.ratio.ratio !== null);
  const best = told.filter(
    (line) => line.adjusted || !told.some((other) => other.adjusted && other.row === line.row),
  );
  if (best.length === 0)
    return ['No group can be compared with the comparator: too few left, or too few are held.'];
  const clear = best.filter((line) => line.clear).slice(0, 2);
  const differences =
    clear.length === 0
      ? `No group leaves at a clearly different rate from the comparator. ${NO_PROOF_OF_PARITY}`
      : clear.flatMap(({ said }) => said.slice(0, 1)).join(' ');
  const unsteady = best
    .flatMap(({ said }) => said.filter((sentence) => sentence.startsWith('The ratio of')))
    .slice(0, 2);
  return [differences, ...(unsteady.length === 0 ? [] : [unsteady.join(' ')]), 'This is not proof of cause.'];
}
