import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { type PackCommitment } from './pack-commitment';

export type CommitmentRefusal = Refusal & {
  readonly code: 'rating-without-period' | 'pack-rating-in-future';
};

/** Whether commitments can stand in a pack: each rating says for which period it is, and no period ends after `day`
 *  (`YYYY-MM-DD`: the meeting). One refusal names every reference of the first kind of fault. A commitment that was never
 *  rated may stand there, and says so. */
export function refuseCommitments(
  commitments: readonly PackCommitment[],
  day: string,
): Result<void, CommitmentRefusal> {
  const undated = named(commitments, ({ rating }) => rating !== null && rating.period === null);
  if (undated !== '') {
    return refuse(
      'rating-without-period',
      `a rating has no period, so nobody knows what it is about: ${undated}. Rate again, with the period.`,
    );
  }
  const ahead = named(commitments, ({ rating }) => (rating?.period?.to ?? '') > day);
  if (ahead !== '') {
    return refuse(
      'pack-rating-in-future',
      `the period of a rating is not over by ${day}: ${ahead}. Build the pack when it is, or rate again.`,
    );
  }
  return ok(undefined);
}

function named(commitments: readonly PackCommitment[], is: (each: PackCommitment) => boolean): string {
  return commitments
    .filter(is)
    .map(({ reference }) => reference)
    .join(', ');
}
