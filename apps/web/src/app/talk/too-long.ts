import { type FieldError } from '../ui/error-summary';

/** What one sealed entry holds of a text. */
export const LONGEST_TEXT = 12_000;

/** The error of a text that does not fit into its entry; none when it does. Lengths in characters. */
export function tooLong(
  field: string,
  what: string,
  text: string,
  most = LONGEST_TEXT,
): readonly FieldError[] {
  return text.length <= most
    ? []
    : [{ field, message: `${what} must have at most ${most.toLocaleString('en-GB')} characters` }];
}
