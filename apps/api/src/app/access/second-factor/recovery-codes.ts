import { createHash, randomBytes } from 'node:crypto';
import { Secret } from 'otpauth';

const CODES = 10;
const CODE_BYTES = 16;

/** Ten new recovery codes of 128 random bits each, in base32 (RFC 4648) with dashes to read them by. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: CODES }, () =>
    new Secret({ buffer: Uint8Array.from(randomBytes(CODE_BYTES)).buffer }).base32.replace(
      /^(.{5})(.{5})(.{5})(.{5})(.{6})$/,
      '$1-$2-$3-$4-$5',
    ),
  );
}

/** What is kept of a recovery code. Plain SHA-256 serves, because nobody can guess 128 random bits; the account stands in
 *  it, so that a row that was moved fits nobody. */
export function digestOfRecoveryCode(accountId: string, code: string): Buffer {
  return createHash('sha256').update(`muster/v1|recovery-code|${accountId}|${code}`).digest();
}
