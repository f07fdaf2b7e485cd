import { problemOf } from '../api/problem-of';
import { type FieldError } from '../ui/error-summary';

/** The problem of a form about one person, at the field it is about. No problem of the server names the person. */
export function noticeErrors(
  fault: unknown,
  ids: { readonly reference: string; readonly day?: string },
): readonly FieldError[] {
  const { code, detail } = problemOf(fault);
  if (code === 'reference-unreadable' || code === 'not-on-objection-list') {
    return [{ field: ids.reference, message: detail }];
  }
  return code === 'notice-in-future' && ids.day
    ? [{ field: ids.day, message: detail }]
    : [{ message: detail }];
}
