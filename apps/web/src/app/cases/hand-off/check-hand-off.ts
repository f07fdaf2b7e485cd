import { type FieldError } from '../../ui/error-summary';

export interface HandOffDraft {
  readonly to: string;
  readonly words: string;
  /** Whether the colleague sees the words first: yes or no. */
  readonly first: string;
  /** The lawful reason when they do not. */
  readonly reason: string;
}

export const NO_HAND_OFF: HandOffDraft = { to: '', words: '', first: 'yes', reason: '' };

/** What is missing in a hand-off. Without showing the words first a lawful reason is needed. */
export function checkHandOff({ to, words, first, reason }: HandOffDraft): readonly FieldError[] {
  const errors: FieldError[] = [];
  const add = (field: string, message: string): void => void errors.push({ field, message });
  if (to === '') add('hand-off-to', 'Choose to whom');
  if (words.trim() === '') add('hand-off-words', 'Write the exact words');
  if (first === 'no' && reason === '') add('hand-off-reason', 'Choose the lawful reason');
  return errors;
}
