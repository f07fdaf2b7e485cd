/** As many of each key as its weight asks for, rounded so that the total is `size` (largest remainders). */
export function allot<K extends string>(weights: Readonly<Record<K, number>>, size: number): K[] {
  const entries = Object.entries(weights) as [K, number][];
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  const exact = entries.map(([key, weight]) => ({ key, count: (weight / total) * size }));
  const missing = size - exact.reduce((sum, { count }) => sum + Math.floor(count), 0);
  const raised = new Set(
    [...exact]
      .sort((a, b) => (b.count % 1) - (a.count % 1))
      .slice(0, missing)
      .map(({ key }) => key),
  );
  return exact.flatMap(({ key, count }) =>
    Array.from({ length: Math.floor(count) + (raised.has(key) ? 1 : 0) }, () => key),
  );
}
