import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { NOT_COMPARED } from '../questions/compare-groups';
import { withheldRows } from '../questions/withheld-rows';

const NOTHING = { events: null, atRisk: null, rate: null, lower: null, upper: null, share: null } as const;

/** An answer by a sensitive characteristic: rows with fewer events, or people at risk, than the threshold have no number;
 *  nor have those from which they follow. Nothing is compared with a group that is not shown. */
export function withholdEventRates(answer: EventRatesAnswer, threshold: number): EventRatesAnswer {
  const hidden = withheldRows(
    answer.rows.map(({ group, events, atRisk, undeclared }) => ({
      group,
      counts: events === null ? [] : [events, ...(atRisk === null ? [] : [atRisk])],
      undeclared,
    })),
    answer.by,
    threshold,
  );
  const anyHidden = hidden.includes(true);
  const comparatorHidden = answer.rows.some(({ isComparator }, at) => isComparator && hidden[at] === true);
  const rows = answer.rows.map((row, at): EventRateRow => {
    const { group, labels, undeclared, isComparator } = row;
    if (hidden[at] === true) {
      const names = { group, labels, undeclared, isComparator };
      return {
        ...NOT_COMPARED,
        ...NOTHING,
        ...names,
        status: 'withheld',
        reason: 'withheld',
        smallNumber: false,
      };
    }
    // The share is of the events of a part, so it gives the sum of those that are not shown.
    return { ...row, ...(comparatorHidden ? NOT_COMPARED : {}), share: anyHidden ? null : row.share };
  });
  return { ...answer, rows, family: anyHidden ? null : answer.family };
}
