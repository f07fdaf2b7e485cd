import { type FieldError } from '../ui/error-summary';

/** What is wrong with a period that was typed: days missing, no days of the calendar, or in the wrong order. */
export function checkPeriod(from: string, to: string): readonly FieldError[] {
  const errors = [
    ...(isDay(from) ? [] : [{ field: 'from', message: 'Enter the first day with day, month and year' }]),
    ...(isDay(to) ? [] : [{ field: 'to', message: 'Enter the last day with day, month and year' }]),
  ];
  if (errors.length > 0 || from <= to) return errors;
  return [{ field: 'to', message: 'The last day must not be before the first day' }];
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
