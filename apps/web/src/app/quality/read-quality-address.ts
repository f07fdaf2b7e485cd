import { type RepresentationOptions } from '@muster/contracts';
import { type AddressParameters, type ReadAddress } from '../questions/address';
import { characteristicsHeld } from './characteristics-held';
import { type QualityState } from './quality-state';
import { typesHeld } from './types-held';

const FIRST_TYPE = 'officer';
const FIRST_CHARACTERISTIC = 'ethnicity';

/** Reads the question from the address, against what the force holds; what is left out is the latest snapshot, officers and
 *  ethnicity. Anything unknown is replaced and named in a notice. Null while the force has no snapshot. */
export function readQualityAddress(
  address: AddressParameters,
  options: RepresentationOptions,
): ReadAddress<QualityState> | null {
  const notices: string[] = [];
  const choose = (name: string, offered: readonly string[], first: string, notice: string): string => {
    const asked = address.get(name);
    const usual = offered.includes(first) ? first : (offered[0] ?? first);
    if (asked === null || offered.includes(asked)) return asked ?? usual;
    notices.push(notice);
    return usual;
  };
  const days = options.snapshots.map(({ asAt }) => asAt).toSorted();
  const latest = days.at(-1);
  if (latest === undefined) return null;
  const state: QualityState = {
    force: options.force,
    asAt: choose(
      'asof',
      days,
      latest,
      'No snapshot with the date in the address is held. The latest one is shown.',
    ),
    workforceType: choose(
      'who',
      typesHeld(options).map(({ code }) => code),
      FIRST_TYPE,
      'The address names a workforce type that is not held. Another is shown.',
    ),
    characteristic: choose(
      'by',
      characteristicsHeld(options).map(({ id }) => id),
      FIRST_CHARACTERISTIC,
      'The address names a characteristic that is not held. Another is shown.',
    ),
    where: [],
  };
  return { state, notices };
}
