import { isReferenceDate } from '@muster/domain';
import { type FieldError } from '../ui/error-summary';

/** What is wrong with a period that was typed: days missing, no days of the calendar, or in the wrong order. */
export function checkPeriod(from: string, to: string): readonly FieldError[] {
  const errors = [
    ...(isReferenceDate(from)
      ? []
      : [{ field: 'from', message: 'Enter the first day with day, month and year' }]),
    ...(isReferenceDate(to) ? [] : [{ field: 'to', message: 'Enter the last day with day, month and year' }]),
  ];
  if (errors.length > 0 || from <= to) return errors;
  return [{ field: 'to', message: 'The last day must not be before the first day' }];
}
