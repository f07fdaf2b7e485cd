/** The form of a sealed value: one octet that names it, the nonce, the ciphertext, the tag. */
export const SEALED_FORM = 1;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
export const SEALING_CIPHER = 'aes-256-gcm';
