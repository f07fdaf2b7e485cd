import { type Population } from '../populations/population';

/** The same people in the order of their record keys, so that the members of every cell come out ascending. Throws a
 *  RangeError when a person is in it twice. */
export function sortPopulation(population: Population): Population {
  const { keys, leaves } = population;
  const order = Int32Array.from(keys, (_, row) => row).sort((a, b) => {
    const [one, other] = [keys[a] as bigint, keys[b] as bigint];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  const sorted = BigInt64Array.from(order, (row) => keys[row] as bigint);
  if (sorted.some((key, at) => at > 0 && key === sorted[at - 1]))
    throw new RangeError('a person stands twice');
  return {
    ...population,
    keys: sorted,
    leaves: new Map(
      [...leaves].map(([id, ids]) => [id, Uint8Array.from(order, (row) => ids[row] as number)]),
    ),
  };
}
