import { type AddressParameters } from '../questions/address';

const FIRST_TYPE = 'officer';

/** The workforce type that an address asks for; officers where it names none of `types`. */
export function readWorkforceType(
  address: AddressParameters,
  types: readonly { readonly id: string }[],
  notices: string[],
): string {
  const asked = address.get('who');
  if (asked !== null && types.some(({ id }) => id === asked)) return asked;
  if (asked !== null) {
    notices.push('The address names a workforce type that is not published here. The usual one is shown.');
  }
  return (types.find(({ id }) => id === FIRST_TYPE) ?? types[0])?.id ?? FIRST_TYPE;
}
