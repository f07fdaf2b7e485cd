/** Record keys out of bytes, eight each, big-endian: as `int8send` of PostgreSQL writes them. */
export function keysOfBytes(bytes: Buffer): BigInt64Array {
  return BigInt64Array.from({ length: bytes.length / 8 }, (_, at) => bytes.readBigInt64BE(at * 8));
}
