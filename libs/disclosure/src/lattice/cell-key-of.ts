import { type CellAddress, type CellKey } from './lattice';

/** The canonical name of a cell: workforce type, measure, period and coordinates in the order of their dimensions.
 *  `officer|stock||ethnicity=black&rank=sergeant`. Signs that part a name are escaped in codes. Source: docs/methods/release-cells.md. */
export function cellKeyOf({ workforceType, measure, period, coords }: CellAddress): CellKey {
  const place = Object.entries(coords)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([dimension, code]) => `${dimension}=${code.replace(/[%&=|]/g, encodeURIComponent)}`)
    .join('&');
  return `${workforceType}|${measure}|${period?.id ?? ''}|${place}` as CellKey;
}
