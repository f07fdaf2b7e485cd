import { mayStandInAddress } from '@muster/domain';

/** Whether the query parameters of a page hold the value of a filter on a personal characteristic (`where=religion:…`),
 *  which no address may keep. Pages leave only the name of the dimension there. */
export function tellsACharacteristic(address: Readonly<Record<string, readonly string[]>>): boolean {
  return (address['where'] ?? []).some((filter) => {
    const [dimension = '', ...value] = filter.split(':');
    return value.length > 0 && !mayStandInAddress(dimension);
  });
}
