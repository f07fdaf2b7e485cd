import { type FieldError } from '../ui/error-summary';

/** What is missing or malformed in a new account before it is sent; the server checks again. */
export function checkNewAccount(account: {
  readonly displayName: string;
  readonly username: string;
}): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (!account.displayName) errors.push({ field: 'name', message: 'Enter the name of the person' });
  if (account.displayName.length > 80)
    errors.push({ field: 'name', message: 'The name must have at most 80 characters' });
  if (!/^[a-z][a-z0-9._-]{2,39}$/.test(account.username)) {
    errors.push({
      field: 'username',
      message:
        'Enter a username of 3 to 40 small letters, digits, dots, dashes or underscores that starts with a letter',
    });
  }
  return errors;
}
