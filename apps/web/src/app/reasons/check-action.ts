import { type FieldError } from '../ui/error-summary';

/** What a person wrote about an action. */
export interface WrittenAction {
  readonly theme: string;
  readonly action: string;
  readonly owner: string;
  readonly measure: string;
}

/** What is missing or too long, a field at a time; the limits are those of the API. */
export function checkAction({ theme, action, owner, measure }: WrittenAction): readonly FieldError[] {
  return [
    ...(theme === '' ? [{ field: 'action-theme', message: 'Choose what people said' }] : []),
    ...between('action-text', action, 10, 300, 'Say what is done'),
    ...between('action-owner', owner, 3, 80, 'Name the post that answers for it'),
    ...between('action-measure', measure, 3, 200, 'Say how one will see that it helped'),
  ];
}

function between(
  field: string,
  text: string,
  least: number,
  most: number,
  what: string,
): readonly FieldError[] {
  const { length } = text.trim();
  return length < least || length > most
    ? [{ field, message: `${what}, in ${least} to ${most} characters` }]
    : [];
}
