import { type AddressParameters } from '../questions/address';
import { type OfferedGroups } from './projection-offer';
import { type ProjectionState } from './projection-state';

const PLACE = /^([1-9]\d{0,2})(?:-of-([1-9]\d{0,2}))?$/;

/** The place of the group in the address. Groups without a grouping are those that the newest snapshot holds, so a place
 *  among another number of them is that of somebody else: the usual group is taken then, and for anything that is no
 *  place, with a notice. A list of as many others is not told apart. */
export function readPlace(
  address: AddressParameters,
  { by, grouping, values }: OfferedGroups,
  notices: string[],
): Pick<ProjectionState, 'group' | 'groupOf'> {
  const asked = address.get('group');
  const usual = { group: null, groupOf: null };
  const others = (address.get('by') ?? by) !== by || (address.get('grouping') ?? grouping) !== grouping;
  // Of other groups, which were said to be replaced, its place means nothing.
  if (asked === null || others) return usual;
  const [, place, of] = PLACE.exec(asked) ?? [];
  const group = Number(place) - 1;
  if (grouping !== null && place !== undefined && of === undefined) return { group, groupOf: null };
  if (grouping === null && Number(of) === values.length && group < values.length) {
    return { group, groupOf: values.length };
  }
  notices.push('The address names a group that cannot be told among those of today. The usual one is used.');
  return usual;
}
