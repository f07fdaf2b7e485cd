import { mayStandInAddress } from './may-stand-in-address';
import { type QuestionState } from './question-state';

export type AddressQuery = Readonly<Record<string, string | readonly string[]>>;

/** The question as query parameters in canonical order, so that equal questions have equal addresses. A filter on a
 *  personal characteristic leaves only its dimension there (`where=religion`), never the value. */
export function writeAddress(state: QuestionState): AddressQuery {
  const where = [...state.where]
    .sort((a, b) => (a.dimension < b.dimension ? -1 : 1))
    .map(({ dimension, value }) => (mayStandInAddress(dimension) ? `${dimension}:${value}` : dimension));
  return {
    force: state.force,
    asof: state.asAt,
    by: state.by.join(','),
    ...(state.grouping === null ? {} : { grouping: state.grouping }),
    ...(state.baselineGrouping === null ? {} : { basegrouping: state.baselineGrouping }),
    ...(state.baseline === null ? {} : { baseline: state.baseline }),
    ...(state.direction === 'within-part' ? {} : { direction: state.direction }),
    ...(where.length === 0 ? {} : { where }),
  };
}
