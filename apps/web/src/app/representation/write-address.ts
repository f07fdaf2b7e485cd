import { type AddressQuery } from '../questions/address';
import { writeWhere } from '../questions/write-where';
import { type QuestionState } from './question-state';

/** The question as query parameters in canonical order, so that equal questions have equal addresses. A filter on a
 *  personal characteristic leaves only its dimension there (`where=religion`), never the value. */
export function writeAddress(state: QuestionState): AddressQuery {
  return {
    force: state.force,
    asof: state.asAt,
    by: state.by.join(','),
    ...(state.grouping === null ? {} : { grouping: state.grouping }),
    ...(state.baselineGrouping === null ? {} : { basegrouping: state.baselineGrouping }),
    ...(state.baseline === null ? {} : { baseline: state.baseline }),
    ...(state.direction === 'within-part' ? {} : { direction: state.direction }),
    ...writeWhere(state.where),
  };
}
