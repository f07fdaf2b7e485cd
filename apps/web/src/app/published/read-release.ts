import { type PublishedOptions } from '@muster/contracts';
import { type AddressParameters } from '../questions/address';

/** The quarter of the release that an address asks for; the one in force where it names none. Null while nothing is
 *  published. */
export function readRelease(
  address: AddressParameters,
  { releases }: PublishedOptions,
  notices: string[],
): string | null {
  const usual = (releases.find(({ inForce }) => inForce) ?? releases[0])?.period ?? null;
  const asked = address.get('release');
  if (asked === null || releases.some(({ period }) => period === asked)) return asked ?? usual;
  if (usual !== null) notices.push('The address names a release that is not published. Another is shown.');
  return usual;
}
