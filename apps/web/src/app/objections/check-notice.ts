import { isReferenceDate } from '@muster/domain';
import { type FieldError } from '../ui/error-summary';

/** What is missing or malformed in a form about one person, before it is sent; the server checks again. The sentences
 *  never repeat the reference. `day` is left out where the form does not ask for one. */
export function checkNotice(
  form: { readonly reference: string; readonly day?: string },
  ids: { readonly reference: string; readonly day?: string },
  today: string,
): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (form.reference.trim() === '') errors.push({ field: ids.reference, message: 'Enter the reference' });
  if (form.day === undefined || ids.day === undefined) return errors;
  const message = dayProblem(form.day, today);
  if (message) errors.push({ field: ids.day, message });
  return errors;
}

function dayProblem(day: string, today: string): string {
  if (!day) return 'Enter the day, month and year, for example 31 3 2026';
  if (!isReferenceDate(day)) return 'Enter a day that exists';
  return day > today ? 'The date must not lie in the future' : '';
}
