/** Record keys as bytes, eight each, big-endian: as `int8send` of PostgreSQL writes them. */
export function bytesOfKeys(keys: BigInt64Array): Buffer {
  const bytes = Buffer.alloc(keys.length * 8);
  keys.forEach((key, at) => bytes.writeBigInt64BE(key, at * 8));
  return bytes;
}
