import { type FieldError } from '../ui/error-summary';

const SHORTEST = 15;
const LONGEST = 128;

/** What is wrong with a change of password before it is sent; the server checks again and knows the well-known ones. */
export function checkNewPassword(current: string, next: string, again: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (!current) errors.push({ field: 'current', message: 'Enter your current password' });
  if (next.length < SHORTEST) {
    errors.push({ field: 'next', message: `The new password must have at least ${SHORTEST} characters` });
  } else if (next.length > LONGEST) {
    errors.push({ field: 'next', message: `The new password must have at most ${LONGEST} characters` });
  } else if (next === current) {
    errors.push({ field: 'next', message: 'The new password must differ from the current one' });
  } else if (next !== again) {
    errors.push({ field: 'again', message: 'The two new passwords must be the same' });
  }
  return errors;
}
