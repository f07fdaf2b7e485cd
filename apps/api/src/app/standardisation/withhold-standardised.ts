import { type StandardisedAnswer } from '@muster/contracts';
import { hiddenLeavers } from './hidden-leavers';
import { type WithLeavers } from './leavers-of-groups';
import { WITHHELD_RATE, withheldDirect, withheldIndirect } from './withheld-figures';

/** An answer by a sensitive characteristic: a group with fewer leavers, or person-years, than the threshold has no number; nor
 *  have those from which it follows. */
export function withholdStandardised(
  { answer, leavers }: WithLeavers<StandardisedAnswer>,
  threshold: number,
): WithLeavers<StandardisedAnswer> {
  const hidden = hiddenLeavers(leavers, threshold)[answer.route === 'all' ? 'all' : 'single'];
  const groups = answer.groups.map((row): typeof row =>
    hidden.has(row.group) && row.crude.status !== 'not-held'
      ? {
          ...row,
          crude: WITHHELD_RATE,
          steps: row.steps.map(({ step }) => ({
            step,
            direct: withheldDirect(),
            indirect: withheldIndirect(),
          })),
        }
      : row,
  );
  return { answer: { ...answer, groups }, leavers };
}
