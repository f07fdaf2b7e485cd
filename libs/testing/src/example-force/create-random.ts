/** A stream of numbers that looks random and is the same on every machine for the same seed. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** Whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of `items`, which must not be empty. */
  one<T>(items: readonly T[]): T;
  /** Key of `weights` (non-negative, not all zero) with a chance in proportion to its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** `items` in another order. */
  shuffled<T>(items: readonly T[]): T[];
}

/** Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, good enough to invent people with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    one: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new RangeError('nothing to choose from');
      return item;
    },
    weighted: (weights) => chooseByWeight(weights, next()),
    shuffled: (items) => {
      const order = [...items];
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = between(0, last);
        [order[last], order[other]] = [
          order[other] as (typeof order)[number],
          order[last] as (typeof order)[number],
        ];
      }
      return order;
    },
  };
}

function chooseByWeight<K extends string>(weights: Readonly<Record<K, number>>, draw: number): K {
  const entries = Object.entries(weights) as [K, number][];
  let left = draw * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  const last = entries.at(-1);
  if (!last) throw new RangeError('no weights');
  return last[0];
}
