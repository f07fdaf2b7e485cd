import { type RatingPeriod } from '@muster/domain';

/** What a rating is for and how old it is at a meeting: `Rated for Q2 2025/26, 147 days before this meeting.` `ageDays` counts
 *  from the last day of the period; it is null together with the period. */
export function ratedSentence(period: Pick<RatingPeriod, 'label'> | null, ageDays: number | null): string {
  if (period === null || ageDays === null) return 'Rated without a period, so nobody can say how old it is.';
  const rated = `Rated for ${period.label}`;
  if (ageDays < 0) return `${rated}, which has not ended at this meeting.`;
  if (ageDays === 0) return `${rated}, which ends on the day of this meeting.`;
  return `${rated}, ${ageDays.toLocaleString('en-GB')} ${ageDays === 1 ? 'day' : 'days'} before this meeting.`;
}
