import { createHash } from 'node:crypto';
import { type RandomBytes } from '../src/keys/random-bytes';

/** Bytes that look random and are the same in every run: SHA-256 of `seed` and a counter. */
export function seededBytes(seed: string): RandomBytes {
  let counter = 0;
  return (bytes) => {
    const parts: Buffer[] = [];
    for (let have = 0; have < bytes; have += 32) {
      parts.push(
        createHash('sha256')
          .update(`${seed}|${String(counter++)}`)
          .digest(),
      );
    }
    return Uint8Array.from(Buffer.concat(parts).subarray(0, bytes));
  };
}
