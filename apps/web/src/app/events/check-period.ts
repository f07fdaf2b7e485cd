import { isReferenceDate } from '@muster/domain';
import { type FieldError } from '../ui/error-summary';

/** What is wrong with a stated period as typed (`YYYY-MM-DD`, empty when incomplete): both days or neither, in order, not
 *  after today. */
export function checkPeriod(from: string, to: string, today: string): readonly FieldError[] {
  if (from === '' && to === '') return [];
  const wrong = (field: string, message: string): readonly FieldError[] => [{ field, message }];
  if (!isReferenceDate(from)) return wrong('from', 'Enter the first day too, or leave both days empty');
  if (!isReferenceDate(to)) return wrong('to', 'Enter the last day too, or leave both days empty');
  if (to > today) return wrong('to', 'The period must not end in the future');
  return from > to ? wrong('to', 'The period must not end before it begins') : [];
}
