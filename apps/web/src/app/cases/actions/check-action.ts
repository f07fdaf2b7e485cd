import { isReferenceDate } from '@muster/domain';
import { type FieldError } from '../../ui/error-summary';

export interface ActionDraft {
  readonly ask: string;
  readonly owner: string;
  readonly due: string;
  readonly told: string;
}

export const NO_ACTION: ActionDraft = { ask: '', owner: '', due: '', told: '' };
const LONGEST_LINE = 200;
const LONGEST_TOLD = 2_000;

/** What is missing or too long in an action that is put to the colleague. */
export function checkAction({ ask, owner, due, told }: ActionDraft, today: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  const add = (field: string, message: string): void => void errors.push({ field, message });
  if (ask.trim() === '') add('action-ask', 'Say what is asked for');
  if (ask.trim().length > LONGEST_LINE) add('action-ask', 'Say what is asked for in 200 characters or fewer');
  if (owner.trim() === '') add('action-owner', 'Say who is to do it');
  if (owner.trim().length > LONGEST_LINE) add('action-owner', 'Name the owner in 200 characters or fewer');
  if (!isReferenceDate(due)) add('action-due', 'Enter a day that exists');
  else if (due < today) add('action-due', 'The day must be today or later');
  if (told.trim() === '') add('action-told', 'Write what the owner will be told');
  if (told.trim().length > LONGEST_TOLD)
    add('action-told', 'Write what the owner will be told in 2,000 characters or fewer');
  return errors;
}
