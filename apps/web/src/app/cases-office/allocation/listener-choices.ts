import { type WaitingCase } from '@muster/contracts';
import { type Choice } from '../../ui/select-field';

/** Who may have a case, those with the fewest open cases first, each with their number: "Jo Hale: 2 open cases". */
export function listenerChoices({ eligible }: Pick<WaitingCase, 'eligible'>): readonly Choice[] {
  return [...eligible]
    .sort((one, other) => one.open - other.open || one.displayName.localeCompare(other.displayName, 'en-GB'))
    .map(({ id, displayName, open }) => ({
      value: id,
      label: `${displayName}: ${open === 0 ? 'no' : open} open ${open === 1 ? 'case' : 'cases'}`,
    }));
}
