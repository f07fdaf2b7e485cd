import { type AddressQuery } from './address';
import { mayStandInAddress } from '@muster/domain';
import { type Where } from './where';

/** Filters as query parameters in the order of their dimensions. A filter on a personal characteristic leaves only its
 *  dimension there (`where=religion`), never the value. */
export function writeWhere(filters: Where): AddressQuery {
  const where = [...filters]
    .sort((a, b) => (a.dimension < b.dimension ? -1 : 1))
    .map(({ dimension, value }) => (mayStandInAddress(dimension) ? `${dimension}:${value}` : dimension));
  return where.length === 0 ? {} : { where };
}
