/** Sum of record keys modulo 2^64, from 0 to 2^64 - 1: the same people in any order have the same sum. Nobody: 0. */
export function sumKeys(keys: BigInt64Array): bigint {
  let sum = 0n;
  for (const key of keys) sum += key;
  return BigInt.asUintN(64, sum);
}
