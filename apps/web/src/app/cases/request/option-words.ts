import { type ListenerOption } from '@muster/domain';

/** Whom the colleague asked for, as their listener reads it. */
export const OPTION_WORDS: Readonly<Record<ListenerOption, string>> = {
  any: 'Any trained listener',
  named: 'You, by name',
  'prap-coordinator': 'The PRAP Coordinator',
  executive: 'A Force Executive Team lead',
  'outside-department': 'Somebody outside their department',
  'same-gender': 'Somebody of their gender',
};
