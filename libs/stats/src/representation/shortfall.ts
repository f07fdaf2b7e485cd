/** Shortfall in people: how many more people of the group a workforce of the same size would have at parity,
 *  `baselineShare` x `declared` - `count`. Negative = more than at parity. Not rounded. Population: people who declared
 *  the characteristic. Source: docs/methods/shortfall.md. */
export function shortfall(baselineShare: number, declared: number, count: number): number {
  return baselineShare * declared - count;
}
