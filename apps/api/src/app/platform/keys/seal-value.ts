import { createCipheriv } from 'node:crypto';
import { NONCE_BYTES, SEALED_FORM, SEALING_CIPHER, TAG_BYTES } from './sealed-form';

/** Encrypts `plain` with AES-256-GCM (NIST SP 800-38D) under a key of 32 bytes. `place` says where the value stands
 *  (`muster/v1|schema.table.column|id of the row`) and is authenticated with it, so that it opens nowhere else. `nonce`:
 *  12 random bytes, never used twice under one key. Throws on a nonce of another length. */
export function sealValue(key: Uint8Array, place: string, plain: Uint8Array, nonce: Uint8Array): Buffer {
  if (nonce.length !== NONCE_BYTES) throw new Error('a nonce has 12 bytes');
  const cipher = createCipheriv(SEALING_CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(place, 'utf8'));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([SEALED_FORM]), nonce, sealed, cipher.getAuthTag()]);
}
