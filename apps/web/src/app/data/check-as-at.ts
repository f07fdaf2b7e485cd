import { isReferenceDate } from '@muster/domain';

/** What is wrong with an as-at date as typed (`YYYY-MM-DD`, empty when incomplete); empty text when nothing is. */
export function checkAsAt(asAt: string, today: string): string {
  if (!asAt) return 'Enter the day, month and year, for example 31 3 2026';
  if (!isReferenceDate(asAt)) return 'Enter a day that exists';
  if (asAt > today) return 'The date must not lie in the future';
  return '';
}
