import { type DisparityRatioAnswer } from '@muster/contracts';
import { withheldRows } from '../questions/withheld-rows';

/** An answer by a sensitive characteristic: a group with fewer people than the threshold in one of the bands is left out,
 *  and so is one from which it follows. Without the comparator there is no ratio at all. */
export function withholdDisparityRatio(
  answer: DisparityRatioAnswer,
  threshold: number,
): DisparityRatioAnswer {
  const hidden = withheldRows(
    answer.rows.map(({ group, lower, middle, upper, undeclared }) => ({
      ...{ group: { group }, undeclared },
      counts: [lower, middle, upper],
    })),
    ['group'],
    threshold,
  );
  if (!hidden.includes(true)) return answer;
  const noComparator = answer.rows.some(({ isComparator }, at) => isComparator && hidden[at] === true);
  const labels = answer.rows.filter((_, at) => hidden[at]).map(({ groupLabel }) => groupLabel);
  const notes = [
    ...answer.about.notes.filter((note) => !note.startsWith('In no band')),
    `Withheld, because a band has fewer than ${threshold} people: ${labels.join('; ')}.`,
  ];
  const about = { ...answer.about, notes };
  return noComparator
    ? { ...answer, about, rows: [], comparator: null, status: 'withheld', reason: 'withheld' }
    : { ...answer, about, rows: answer.rows.filter((_, at) => hidden[at] !== true) };
}
