/** The secret keys of somebody who reads and writes a case. Never sent anywhere, never stored in clear. */
export interface PartyKeys {
  /** X25519 identity of the `age` format: `AGE-SECRET-KEY-1` and 58 characters. */
  readonly identity: string;
  /** Ed25519 seed (RFC 8032): 64 hexadecimal digits. */
  readonly signingKey: string;
}

/** What others know of them: to whom they encrypt, and whose signatures they believe. */
export interface PublicKeys {
  readonly recipient: string;
  readonly verifyKey: string;
}
