declare const isReturnCode: unique symbol;

/** Sixteen symbols of Crockford's alphabet in capitals without dashes: 80 random bits. Whoever has it, has the case. */
export type ReturnCode = string & { readonly [isReturnCode]: true };

/** Crockford's base32: no I, L, O and U, so that nothing is misread. */
export const RETURN_CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RETURN_CODE_LENGTH = 16;
