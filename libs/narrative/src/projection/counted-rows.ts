import { type ProjectionAnswer } from '@muster/contracts';
import { type FanRow } from './fan-row';
import { heldWords } from './held-words';

/** The rows of what was counted before year 0, oldest first. */
export function countedRows(
  answer: Pick<ProjectionAnswer, 'observed' | 'asAt' | 'source'>,
): readonly FanRow[] {
  const { observed, asAt } = answer;
  return observed
    .filter((each) => each.asAt < asAt)
    .map(({ asAt: day, share, status }) => ({
      ...{ id: `counted|${day}`, scenario: heldWords(answer), what: 'counted', day, share, status },
      ...{ low80: null, high80: null, year: null },
    }));
}
