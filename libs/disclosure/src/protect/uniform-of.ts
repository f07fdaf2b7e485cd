/** The number from 0 to below 1 that belongs to a set of people for ever: the first 32 bits of the HMAC of the sum of their
 *  record keys, as 8 bytes with the highest first, divided by 2^32. Source: docs/methods/release-cells.md. */
export function uniformOf(keySum: bigint, hmac: (message: Uint8Array) => Uint8Array): number {
  const message = new Uint8Array(8);
  new DataView(message.buffer).setBigUint64(0, keySum);
  const digest = hmac(message);
  return new DataView(digest.buffer, digest.byteOffset, digest.byteLength).getUint32(0) / 2 ** 32;
}
