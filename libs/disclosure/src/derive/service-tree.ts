/** A band of whole years of service with the narrower ones that it is made of. `to` null: no upper end. */
export interface ServiceNode {
  readonly code: string;
  readonly from: number;
  readonly to: number | null;
  readonly parts: readonly ServiceNode[];
}

function band(from: number, to: number | null, parts: readonly ServiceNode[] = []): ServiceNode {
  return { code: to === null ? `${from}+` : `${from}-${to}`, from, to, parts };
}

/** The fixed bands of service of a release and the fixed order in which they are put together where few people leave. Fixed
 *  for everybody: bands that fitted a group would tell when its people left. Source: docs/methods/published-figures.md. */
export const SERVICE_TREE: readonly ServiceNode[] = [
  band(0, 5, [band(0, 2, [band(0, 1), band(1, 2)]), band(2, 5, [band(2, 3), band(3, 5)])]),
  band(5, 15, [band(5, 10), band(10, 15)]),
  band(15, 25, [band(15, 20), band(20, 25)]),
  band(25, null),
];
