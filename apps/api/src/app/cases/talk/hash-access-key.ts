import { createHash } from 'node:crypto';

/** What the server keeps of the key that a return code gives: SHA-256 of its 32 bytes, given in base64url. */
export function hashAccessKey(key: string): Buffer {
  return createHash('sha256').update(Buffer.from(key, 'base64url')).digest();
}
