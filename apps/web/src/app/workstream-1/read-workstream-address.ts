import { type PublishedOptions } from '@muster/contracts';
import { type AddressParameters, type ReadAddress } from '../questions/address';
import { readRelease } from '../published/read-release';
import { readWorkforceType } from '../published/read-workforce-type';
import { type WorkstreamState } from './workstream-state';

/** Reads force, release and workforce type from the address; what is left out is the release in force and officers. Null
 *  while nothing is published. */
export function readWorkstreamAddress(
  address: AddressParameters,
  options: PublishedOptions,
): ReadAddress<WorkstreamState> | null {
  const notices: string[] = [];
  const period = readRelease(address, options, notices);
  const workforceType = readWorkforceType(address, options.workforceTypes, notices);
  if (period === null) return null;
  return { state: { force: options.force, period, workforceType, where: [] }, notices };
}
