/** How old the oldest of several ratings is at a meeting; `ageDays` counts from the last day of its period and is not below
 *  zero. */
export function oldestRatingSentence(ageDays: number): string {
  const rating = 'The period of the oldest rating';
  if (ageDays === 0) return `${rating} ends on the day of this meeting.`;
  return `${rating} ended ${ageDays.toLocaleString('en-GB')} ${ageDays === 1 ? 'day' : 'days'} before this meeting.`;
}
