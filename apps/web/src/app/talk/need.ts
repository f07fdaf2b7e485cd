import { type FieldError } from '../ui/error-summary';

/** The error of a question without an answer; none when there is one. */
export function need(answer: unknown, field: string, message: string): readonly FieldError[] {
  return answer ? [] : [{ field, message }];
}
