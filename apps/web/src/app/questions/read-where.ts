import { type AddressParameters } from './address';
import { mayStandInAddress } from '@muster/domain';
import { type OfferedDimension } from './offered-dimension';
import { type Where } from './where';

/** The filters of an address, against what is offered. `remembered` holds the values that an address never carries,
 *  by dimension. What is unknown is left out and named in `notices`. */
export function readWhere(
  address: AddressParameters,
  dimensions: readonly OfferedDimension[],
  remembered: ReadonlyMap<string, string>,
  notices: string[],
): Where {
  const found = new Map<string, string>();
  for (const text of address.getAll('where')) {
    const [head = '', ...rest] = text.split(':');
    const dimension = dimensions.find(({ id }) => id === (mayStandInAddress(head) ? head : text));
    if (!dimension) {
      notices.push('The address has a filter that is not known here. It is left out.');
      continue;
    }
    const value = mayStandInAddress(dimension.id) ? rest.join(':') : remembered.get(dimension.id);
    if (dimension.values.some(({ code }) => code === value) && value !== undefined) {
      found.set(dimension.id, value);
    } else if (mayStandInAddress(dimension.id)) {
      notices.push(`The address has a filter on ${dimension.label} that is not held. It is left out.`);
    } else {
      notices.push(
        `Values of ${dimension.label} are never part of an address. Choose the filter on ${dimension.label} again.`,
      );
    }
  }
  return [...found].map(([dimension, value]) => ({ dimension, value }));
}
