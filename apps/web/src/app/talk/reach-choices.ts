import { type Choice } from '../ui/select-field';

/** The ways in which a colleague can be reached. */
export const REACH_CHOICES: readonly Choice[] = [
  { value: 'phone', label: 'By phone' },
  { value: 'e-mail', label: 'By e-mail', hint: 'The message says nothing of this service.' },
  { value: 'here', label: 'Only here, with my code', hint: 'Come back to this page to read replies.' },
];

export const YES_NO: readonly Choice[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];
