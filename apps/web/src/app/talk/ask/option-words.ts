import { type Listener } from '@muster/contracts';
import { type Choice } from '../../ui/select-field';
import { type Draft } from './draft';

const OFFERED = 'Offered to Black and Black heritage colleagues.';

/** Whom one can ask for. The same list for everybody. */
export const OPTION_CHOICES: readonly Choice[] = [
  { value: 'any', label: 'Any trained listener' },
  { value: 'named', label: 'A listener I name' },
  { value: 'prap-coordinator', label: 'The PRAP Coordinator', hint: OFFERED },
  { value: 'executive', label: 'A Force Executive Team lead', hint: OFFERED },
  { value: 'outside-department', label: 'Somebody outside my department' },
  { value: 'same-gender', label: 'Somebody of my gender' },
];

const POSTS: Readonly<Record<Listener['post'], string>> = {
  listener: '',
  'prap-coordinator': 'PRAP Coordinator',
  executive: 'Force Executive Team lead',
};

/** A listener in a list: name, post and department as far as given. */
export function listenerName({ displayName, post, department }: Listener): string {
  return [displayName, POSTS[post], department].filter(Boolean).join(', ');
}

/** What was chosen, for the check of all answers. */
export function optionWords(
  { option, named, department, gender }: Draft,
  listeners: readonly Listener[],
): string {
  const label = OPTION_CHOICES.find(({ value }) => value === option)?.label ?? '';
  if (option === 'named') return listeners.find(({ id }) => id === named)?.displayName ?? label;
  if (option === 'outside-department') return `${label} (${department})`;
  if (option === 'same-gender') return `${label} (${gender})`;
  return label;
}
