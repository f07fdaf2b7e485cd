import { type ReferenceDate } from '../periods/reference-date';
import { type Commitment } from './commitment';
import { type CommitmentWarning } from './commitment-warning';
import { warnLateRating } from './warnings/warn-late-rating';
import { warnNoEvidence } from './warnings/warn-no-evidence';
import { warnOlderThanMeasure } from './warnings/warn-older-than-measure';
import { warnOverdue } from './warnings/warn-overdue';
import { warnRating } from './warnings/warn-rating';
import { warnSameText } from './warnings/warn-same-text';

/** Everything that somebody should look at in a commitment before a meeting relies upon it, beside the other lines of its
 *  register; empty when there is nothing. */
export function commitmentWarnings(
  commitment: Commitment,
  register: readonly Commitment[],
  meeting: ReferenceDate,
): readonly CommitmentWarning[] {
  return [
    warnSameText(commitment, register, meeting),
    warnRating(commitment, meeting),
    warnLateRating(commitment, meeting),
    warnOlderThanMeasure(commitment, meeting),
    warnNoEvidence(commitment, meeting),
    warnOverdue(commitment, meeting),
  ].filter((warning) => warning !== null);
}
