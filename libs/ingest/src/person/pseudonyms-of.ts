import { normalisePerson } from './normalise-person';
import { readPseudonym } from './read-pseudonym';

/** How a list or a form names people: by staff number, or by the pseudonym that HR made. */
export type ReferenceMode = 'staff-number' | 'pre';

/** Every pseudonym (16 bytes) by which an import may know the person of one written reference. A staff number has two if
 *  it begins with zeros, because a mapping may strip them, now or in a later file. Empty when the reference is blank, or
 *  in mode `pre` not 32 hexadecimal digits. */
export function pseudonymsOf(
  reference: string,
  mode: ReferenceMode,
  pseudonymise: (normalised: string) => Uint8Array,
): readonly Uint8Array[] {
  if (mode === 'pre') {
    const pseudonym = readPseudonym(normalisePerson(reference, false));
    return pseudonym === undefined ? [] : [pseudonym];
  }
  const spellings = new Set([normalisePerson(reference, false), normalisePerson(reference, true)]);
  return [...spellings].filter((spelling) => spelling !== '').map(pseudonymise);
}
