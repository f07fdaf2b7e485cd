/** So many random bytes from a cryptographic source: `crypto.getRandomValues` in browsers, `randomBytes` on a server. */
export type RandomBytes = (bytes: number) => Uint8Array;
