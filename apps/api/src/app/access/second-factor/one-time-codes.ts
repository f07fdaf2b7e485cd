import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** 160 bits, as RFC 4226 recommends and every authenticator takes. */
const SECRET_BYTES = 20;
const PERIOD_S = 30;
/** Steps that the clock of a telephone may be ahead or behind. */
const SKEW = 1;

/** A new secret for an authenticator. */
export function newSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** The secret as text to type (base32) and as the address in a QR code. */
export function describeSecret(secret: Uint8Array, username: string): { key: string; address: string } {
  const totp = totpOf(secret, username);
  return { key: totp.secret.base32, address: totp.toString() };
}

/** The number of the 30-second step whose code this is (RFC 6238, SHA-1, six digits), at `now` or one step beside it; null
 *  when it is none of the three. */
export function stepOfCode(secret: Uint8Array, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const away = totpOf(secret).validate({ token: code, timestamp, window: SKEW });
  return away === null ? null : TOTP.counter({ period: PERIOD_S, timestamp }) + away;
}

/** The bytes of a secret that is written in base32. Throws when it is not. */
export function secretOfKey(key: string): Buffer {
  return Buffer.from(Secret.fromBase32(key).buffer);
}

/** The code that an authenticator with this secret (base32) shows at `now`. */
export function codeAt(key: string, now: Date): string {
  return totpOf(secretOfKey(key)).generate({ timestamp: now.getTime() });
}

function totpOf(secret: Uint8Array, username = ''): TOTP {
  return new TOTP({
    ...{ issuer: 'Muster', label: username, algorithm: 'SHA1', digits: 6, period: PERIOD_S },
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });
}
