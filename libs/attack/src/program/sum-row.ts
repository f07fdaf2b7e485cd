import { type AttackRow } from './attack-solver';

/** The row low <= plus - minus <= high. No column may be on both sides. */
export function sumRow(
  plus: readonly Int32Array[],
  minus: readonly Int32Array[],
  low: number,
  high: number,
): AttackRow {
  const count = (parts: readonly Int32Array[]) => parts.reduce((sum, { length }) => sum + length, 0);
  const columns = new Int32Array(count(plus) + count(minus));
  const weights = new Float64Array(columns.length);
  let at = 0;
  for (const [parts, weight] of [
    [plus, 1],
    [minus, -1],
  ] as const) {
    for (const part of parts) {
      columns.set(part, at);
      weights.fill(weight, at, at + part.length);
      at += part.length;
    }
  }
  return { low, high, columns, weights };
}
