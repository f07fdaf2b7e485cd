import { type CellKey, type CountedCell } from '@muster/disclosure';

/** What a scheme shows of the cells that have people in them. */
export interface Shown {
  readonly nonZero: number;
  readonly shown: number;
  /** People in cells, each cell for itself, and those in shown ones. */
  readonly people: number;
  readonly peopleShown: number;
  readonly error: number;
  readonly largestError: number;
}

export function whatIsShown(
  counted: ReadonlyMap<CellKey, Pick<CountedCell, 'people'>>,
  released: ReadonlyMap<CellKey, { readonly value: number | null }>,
): Shown {
  const total = { nonZero: 0, shown: 0, people: 0, peopleShown: 0, error: 0, largestError: 0 };
  for (const [key, { value }] of released) {
    const people = counted.get(key)?.people ?? 0;
    if (people > 0) total.nonZero += 1;
    total.people += people;
    if (value === null) continue;
    const error = Math.abs(value - people);
    total.shown += 1;
    total.peopleShown += people;
    total.error += error;
    total.largestError = Math.max(total.largestError, error);
  }
  return total;
}
