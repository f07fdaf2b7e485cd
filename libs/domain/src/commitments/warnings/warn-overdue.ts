import { toEpochDay } from '../../periods/to-epoch-day';
import { type ReferenceDate } from '../../periods/reference-date';
import { type Commitment } from '../commitment';
import { type CommitmentWarning } from '../commitment-warning';

/** The next step, or the target, was due before the day of the meeting. */
export function warnOverdue({ due }: Commitment, meeting: ReferenceDate): CommitmentWarning | null {
  if (due === null || due >= meeting) return null;
  return { code: 'next-step-overdue', due, days: toEpochDay(meeting) - toEpochDay(due) };
}
