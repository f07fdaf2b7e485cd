import { type HazardAnswer, type HazardRatio, type HazardRow } from '@muster/contracts';
import { withheldRows } from '../../questions/withheld-rows';
import { familyOfModels } from './family-of-models';

/** An answer about a sensitive characteristic. A group goes of which fewer than `threshold` people are counted, left or
 *  stayed, and those from which it follows. With a group that goes, the family is that of the tests that are told: a p-value
 *  that is adjusted for the others as well is made of what went. */
export function withholdHazard(answer: HazardAnswer, threshold: number): HazardAnswer {
  const hidden = withheldRows(
    answer.rows.map(({ group, people, leavers }) => ({
      group,
      counts: [people ?? 0, ...(leavers === null ? [] : [leavers, (people ?? 0) - leavers])],
      undeclared: false,
    })),
    answer.by,
    threshold,
  );
  // A ratio against a comparator that nobody may see would tell of it.
  const blind = answer.rows.some(({ isComparator }, at) => isComparator && hidden[at] === true);
  const rows = answer.rows.map((row, at) => (blind || hidden[at] === true ? withoutFigures(row) : row));
  return {
    ...{ ...answer, comparator: blind ? null : answer.comparator },
    ...familyOfModels(rows, answer.family?.name ?? ''),
  };
}

function withoutFigures(row: HazardRow): HazardRow {
  const none: HazardRatio = {
    ...{ status: 'withheld', reason: 'withheld', ratio: null, lower: null, upper: null },
    ...{ p: null, pAdjusted: null, covariates: null, steady: null },
  };
  return {
    ...row,
    ...{ people: null, leavers: null, smallNumber: false, unadjusted: none, adjusted: none },
    logRank: { status: 'withheld', reason: 'withheld', statistic: null, degreesOfFreedom: null, p: null },
  };
}
