import { createDecipheriv } from 'node:crypto';
import { NONCE_BYTES, SEALED_FORM, SEALING_CIPHER, TAG_BYTES } from './sealed-form';

/** The plain bytes of what `sealValue` made under the same key for the same place. Null when it was made for another
 *  place or under another key, was changed, is cut off, or has a form that this version does not know. */
export function openSealedValue(key: Uint8Array, place: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] !== SEALED_FORM) return null;
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const tag = sealed.subarray(sealed.length - TAG_BYTES);
  const cipher = createDecipheriv(SEALING_CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(place, 'utf8'));
  cipher.setAuthTag(tag);
  const body = cipher.update(sealed.subarray(1 + NONCE_BYTES, sealed.length - TAG_BYTES));
  try {
    return Buffer.concat([body, cipher.final()]);
  } catch {
    return null;
  }
}
