import { type ObjectionStatus } from '@muster/contracts';

/** How a force names people, in the words of the form. */
export const REFERENCE_WORDS: Readonly<
  Record<ObjectionStatus['mode'], { readonly label: string; readonly hint: string }>
> = {
  'staff-number': {
    label: 'Staff number',
    hint: 'As it stands in the workforce file. It becomes a pseudonym and is not stored.',
  },
  pre: {
    label: 'Pseudonym from HR',
    hint: '32 hexadecimal digits. Ask HR: this force sends no staff numbers.',
  },
};
