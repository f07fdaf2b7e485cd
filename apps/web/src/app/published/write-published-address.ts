import { type AddressQuery } from '../questions/address';
import { writeWhere } from '../questions/write-where';
import { type PublishedState } from './published-state';

/** The question as query parameters in canonical order. A filter on a personal characteristic leaves only its dimension
 *  there, never the value. */
export function writePublishedAddress(state: PublishedState): AddressQuery {
  return {
    force: state.force,
    release: state.period,
    who: state.workforceType,
    by: state.by.join(','),
    ...(state.grouping === null ? {} : { grouping: state.grouping }),
    ...(state.baseline === null ? {} : { baseline: state.baseline }),
    ...(state.flow === null ? {} : { flow: state.flow }),
    ...(state.versus === null ? {} : { vs: state.versus }),
    ...writeWhere(state.where),
  };
}
