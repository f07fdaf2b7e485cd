import { type AddressQuery } from './address';
import { type PeriodState } from './period-state';
import { writeWhere } from './write-where';

/** A question about a period as query parameters in canonical order. Values of personal characteristics stay out. */
export function writePeriodAddress({
  force,
  from,
  to,
  who,
  by,
  grouping,
  where,
  chosen,
}: PeriodState): AddressQuery {
  return {
    force,
    from,
    to,
    who: who === '' ? 'everybody' : who,
    by,
    grouping: grouping ?? 'every-category',
    ...chosen,
    ...writeWhere(where),
  };
}
